package functions_test

import (
	"os"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/terraform/functions"
)

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		functions.New(functions.Options{})
	}
}

func BenchmarkCall(b *testing.B) {
	root, err := os.OpenRoot("testdata/files")
	if err != nil {
		b.Fatal(err)
	}
	defer root.Close()
	ctx := &hcl.EvalContext{
		Functions: functions.New(functions.Options{Root: root}),
		Variables: map[string]cty.Value{"a": cty.StringVal(resource.Symbol("t.a", "arn"))},
	}
	for _, expression := range []string{
		`upper("x")`,
		`format("%s-%s", "a", "b")`,
		`format("%s/*", a)`,
		`merge({ a = 1, b = "x" }, { c = [1, 2] })`,
		`jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:*"], Resource = [a, "${a}/*"] }] })`,
		`tolist(["a", "b", "c"])`,
		`templatefile("backends.tftpl", { port = 80, addrs = ["a", "b"] })`,
		`file("hello.txt")`,
	} {
		expr, diags := hclsyntax.ParseExpression([]byte(expression), "bench", hcl.InitialPos)
		if diags.HasErrors() {
			b.Fatal(diags)
		}
		b.Run(expression, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, diags := expr.Value(ctx); diags.HasErrors() {
					b.Fatal(diags)
				}
			}
		})
	}
}
