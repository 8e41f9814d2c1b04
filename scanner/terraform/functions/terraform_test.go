package functions_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/plumb-iac/plumb/internal/terraformcli"
	"github.com/plumb-iac/plumb/scanner/terraform/functions"
)

var update = flag.Bool("update", false, "ask terraform and rewrite testdata/functions.json")

// A result is what an expression gives: its type and value, or an error.
type result struct {
	Expression string          `json:"expression"`
	Error      bool            `json:"error,omitempty"`
	Sensitive  bool            `json:"sensitive,omitempty"`
	Type       json.RawMessage `json:"type,omitempty"`
	Value      json.RawMessage `json:"value,omitempty"`
}

const (
	expressionsFile = "testdata/expressions.txt"
	resultsFile     = "testdata/functions.json"
	template        = "Hello, ${name}!"
)

func expressions(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile(expressionsFile)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "# ") {
			list = append(list, line)
		}
	}
	return list
}

func committed(t *testing.T) []result {
	t.Helper()
	raw, err := os.ReadFile(resultsFile)
	if err != nil {
		t.Fatal(err)
	}
	var list []result
	if err := json.Unmarshal(raw, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

// different are expressions that do not give what they give in Terraform 1.11, and why.
var different = map[string]string{
	`element(["a", "b", "c"], -1)`:     "later versions count a negative index from the end, 1.11 refuses it",
	`cidrsubnet("10.1.2.0/24", 2, -1)`: "there is no negative network number; 1.11 gives an address outside of the prefix",
}

// Every expression gives what Terraform says it gives.
func TestLikeTerraform(t *testing.T) {
	want := committed(t)
	list := expressions(t)
	if len(want) != len(list) {
		t.Fatalf("%s has %d results for %d expressions: run go test with -update", resultsFile, len(want), len(list))
	}
	root, err := os.OpenRoot("testdata/files")
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	ctx := contextIn(root)
	for i, expression := range list {
		got := evaluate(t, ctx, expression)
		diff := cmp.Diff(indented(t, want[i]), indented(t, got))
		if why := different[expression]; why != "" {
			if diff == "" {
				t.Errorf("%s: no longer differs: %s", expression, why)
			}
			continue
		}
		if diff != "" {
			t.Errorf("%s: terraform's result (-) and ours (+):\n%s", expression, diff)
		}
	}
}

func contextIn(root *os.Root) *hcl.EvalContext {
	return &hcl.EvalContext{
		Functions: functions.New(functions.Options{Root: root}),
		Variables: map[string]cty.Value{
			"path":  cty.ObjectVal(map[string]cty.Value{"module": cty.StringVal(".")}),
			"local": cty.ObjectVal(map[string]cty.Value{"template": cty.StringVal(template)}),
		},
	}
}

func evaluate(t *testing.T, ctx *hcl.EvalContext, expression string) result {
	t.Helper()
	out := result{Expression: expression}
	expr, diags := hclsyntax.ParseExpression([]byte(expression), "test", hcl.InitialPos)
	if diags.HasErrors() {
		t.Fatalf("%s: %s", expression, diags)
	}
	v, diags := expr.Value(ctx)
	if diags.HasErrors() {
		out.Error = true
		return out
	}
	v, marks := v.UnmarkDeep()
	for m := range marks {
		out.Sensitive = out.Sensitive || m == functions.Sensitive
	}
	var err error
	if out.Type, err = ctyjson.MarshalType(v.Type()); err != nil {
		t.Fatalf("%s: %s", expression, err)
	}
	if out.Value, err = ctyjson.Marshal(v, v.Type()); err != nil {
		t.Errorf("%s: %#v: %s", expression, v, err)
	}
	return out
}

func indented(t *testing.T, r result) string {
	t.Helper()
	out, err := json.MarshalIndent(r, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// The committed results are those of terraform, where there is one.
func TestResultsAreTerraforms(t *testing.T) {
	path, err := terraformcli.Executable()
	if err != nil {
		t.Skip(err)
	}
	if testing.Short() && !*update {
		t.Skip("-short")
	}
	t.Log("asking", path)
	list := expressions(t)
	got := ask(t, list)
	raw, err := json.MarshalIndent(got, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	raw = append(raw, '\n')
	if *update {
		if err := os.WriteFile(resultsFile, raw, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(resultsFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(raw, want) {
		t.Errorf("%s is not what terraform says: run go test with -update\n%s", resultsFile, cmp.Diff(string(want), string(raw)))
	}
}

// ask has terraform evaluate each expression as an output.
func ask(t *testing.T, list []string) []result {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/files")); err != nil {
		t.Fatal(err)
	}
	var config strings.Builder
	fmt.Fprintf(&config, "locals {\n template = %q\n}\n", strings.ReplaceAll(template, "${", "$${"))
	for i, e := range list {
		fmt.Fprintf(&config, "output \"o%d\" {\n value = try({ v = %s }, \"error\")\n sensitive = true\n}\n", i, e)
		fmt.Fprintf(&config, "output \"s%d\" {\n value = try(issensitive(%s), false)\n}\n", i, e)
	}
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(config.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	tf, err := terraformcli.New(dir, t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	if err := tf.Init(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := tf.Apply(t.Context()); err != nil {
		t.Fatal(err)
	}
	outputs, err := tf.Output(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	results := make([]result, len(list))
	for i, e := range list {
		results[i] = result{Expression: e}
		out, ok := outputs[fmt.Sprintf("o%d", i)]
		if !ok {
			t.Fatalf("%s: terraform has no output", e)
		}
		var object struct{ V json.RawMessage }
		var typ []json.RawMessage
		if json.Unmarshal(out.Type, &typ) != nil {
			results[i].Error = true
			continue
		}
		var attrs struct{ V json.RawMessage }
		if err := json.Unmarshal(typ[1], &attrs); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(out.Value, &object); err != nil {
			t.Fatal(err)
		}
		results[i].Type, results[i].Value = attrs.V, object.V
		results[i].Sensitive = string(outputs[fmt.Sprintf("s%d", i)].Value) == "true"
	}
	return results
}
