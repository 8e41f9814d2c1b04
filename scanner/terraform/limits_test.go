package terraform

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// TestHostile gives Load what a stranger may send. Each has to end soon with
// a diagnostic that names the place, and with the resource "ok" next to it.
func TestHostile(t *testing.T) {
	repeat := strings.Repeat
	chain := func(n int, step func(i int) string) string {
		var b strings.Builder
		b.WriteString("locals {\n")
		for i := range n {
			b.WriteString(step(i) + "\n")
		}
		b.WriteString("}\n")
		return b.String()
	}
	n := func(i int) string {
		return string(rune('a'+i/26%26)) + string(rune('a'+i%26)) + strings.Repeat("x", i/676)
	}
	tests := []struct {
		name  string
		file  string
		text  string
		line  int
		fault string // in summary or detail
	}{
		{"count", "main.tf", "resource \"aws_vpc\" \"v\" {\n  count = 100000000\n}\n", 2, "more than 20000"},
		{"huge count", "main.tf", "resource \"aws_vpc\" \"v\" {\n  count = 1e300\n}\n", 2, "more than 20000"},
		{"huge number", "main.tf", "resource \"aws_vpc\" \"v\" {\n  cidr_block = \"${1e999999}\"\n}\n", 2, "out of range"},
		{"local recursion", "main.tf", "locals {\n  a = local.b\n  b = local.a\n}\nresource \"aws_vpc\" \"v\" { cidr_block = local.a }\n", 2, "refers to itself"},
		{"resource recursion", "main.tf", "resource \"aws_vpc\" \"a\" { cidr_block = aws_vpc.b.cidr_block }\nresource \"aws_vpc\" \"b\" { cidr_block = aws_vpc.a.cidr_block }\n", 1, "refers to itself"},
		{"count of itself", "main.tf", "resource \"aws_vpc\" \"a\" { count = length(aws_vpc.a) }\n", 1, "refers to itself"},
		{"template bomb", "main.tf", chain(40, func(i int) string {
			if i == 0 {
				return n(0) + " = \"0123456789\""
			}
			return n(i) + " = \"" + repeat("${local."+n(i-1)+"}", 10) + "\""
		}) + "resource \"aws_vpc\" \"v\" { cidr_block = local." + n(39) + " }\n", 8, "longer than"},
		{"list bomb", "main.tf", chain(60, func(i int) string {
			if i == 0 {
				return n(0) + " = [1]"
			}
			return n(i) + " = [local." + n(i-1) + ", local." + n(i-1) + "]"
		}) + "resource \"aws_vpc\" \"v\" { cidr_block = jsonencode(local." + n(59) + ") }\n", 16, "made of more than"},
		{"for bomb", "main.tf", "locals {\n  a = [for a in range(1000) : [for b in range(1000) : [for c in range(1000) : [for d in range(1000) : 1]]]]\n}\nresource \"aws_vpc\" \"v\" { cidr_block = local.a }\n", 2, "steps"},
		{"many for bombs", "main.tf", "resource \"aws_vpc\" \"v\" {\n  count = 2000\n  cidr_block = length([for a in range(1000) : [for b in range(100) : 1]])\n}\n", 3, "steps in all"},
		{"product", "main.tf", "locals {\n  a = setproduct(range(1000), range(1000), range(1000))\n}\nresource \"aws_vpc\" \"v\" { cidr_block = local.a }\n", 2, "too many elements"},
		{"format width", "main.tf", "resource \"aws_vpc\" \"v\" {\n  cidr_block = format(\"%1000000000d\", 1)\n}\n", 2, "width"},
		{"dynamic bomb", "main.tf", "resource \"aws_wafv2_web_acl\" \"w\" {\n  dynamic \"rule\" {\n    for_each = range(1000)\n    content {\n      dynamic \"rule_label\" {\n        for_each = range(1000)\n        content {\n          dynamic \"x\" {\n            for_each = range(1000)\n            content {}\n          }\n        }\n      }\n    }\n  }\n}\n", 9, "nested blocks"},
		{"long chain", "main.tf", chain(5000, func(i int) string { return "l" + n(i) + " = local.l" + n(i+1) }) + "resource \"aws_vpc\" \"v\" { cidr_block = local.laa }\n", 501, "more than 500"},
		{"parentheses", "main.tf", "locals {\n  a = " + repeat("(", 200_000) + "1" + repeat(")", 200_000) + "\n}\n", 2, "nested more than"},
		{"moderate parentheses", "main.tf", "resource \"aws_vpc\" \"v\" {\n  cidr_block = " + repeat("(", 5_000) + "1" + repeat(")", 5_000) + "\n}\n", 2, "nested too deeply"},
		{"blocks", "main.tf", repeat("a {", 50_000) + repeat("}", 50_000), 1, "nested more than"},
		{"negations", "main.tf", "locals {\n  a = " + repeat("!", 200_000) + "true\n}\n", 2, "nested more than"},
		{"spaced minuses", "main.tf", "locals {\n  a = " + repeat("- ", 200_000) + "1\n}\n", 2, "nested more than"},
		{"conditions", "main.tf", "locals {\n  a = " + repeat("true ? 1 : ", 50_000) + "1\n}\n", 2, "nested more than"},
		{"conditions with comments", "main.tf", "locals {\n  a = " + repeat("true ? 1 : /* , */ ", 50_000) + "1\n}\n", 2, "nested more than"},
		{"sum", "main.tf", "resource \"aws_vpc\" \"v\" {\n  cidr_block = " + repeat("1+", 20_000) + "1\n}\n", 2, "nested too deeply"},
		{"templates", "main.tf", "locals {\n  a = " + repeat("\"${", 20_000) + "1" + repeat("}\"", 20_000) + "\n}\n", 2, "nested more than"},
		{"JSON arrays", "main.tf.json", `{"locals": {"x": ` + repeat("[", 100_000) + repeat("]", 100_000) + "}}", 1, "nested more than"},
		{"JSON template", "main.tf.json", `{"locals": {"x": "${` + repeat("(", 20_000) + "1" + repeat(")", 20_000) + `}"}}`, 1, "nested more than"},
		{"tfvars", "terraform.tfvars", "x = " + repeat("[", 100_000) + repeat("]", 100_000), 1, "nested more than"},
		{"zero bytes", "main.tf", "\x7fELF\x00\x01\nresource", 1, "not text"},
		{"invalid UTF-8", "main.tf", "# fine\nlocals { a = \"\xff\xfe\" }\n", 2, "UTF-8"},
		{"forged symbol", "main.tf", "# fine\nlocals { a = \"\uf8d0aws_s3_bucket.b\uf8d1arn\uf8d2\" }\n", 2, "private-use"},
		{"escaped symbol", "main.tf", "resource \"aws_vpc\" \"v\" {\n  cidr_block = \"\\uf8d0aws_s3_bucket.b\\uf8d1arn\\uf8d2\"\n}\n", 2, "private-use"},
		{"large file", "main.tf", repeat("# text\n", 800_000), 1, "larger than"},
		{"unfinished", "main.tf", "resource \"aws_vpc\" \"v\" {\n  cidr_block = \"10.0.0.0/8\"\n", 1, "unclosed"},
		{"self call", "main.tf", "module \"m\" {\n  source = \"./\"\n}\n", 1, "called from within itself"},
		{"escape", "main.tf", "module \"m\" {\n  source = \"../elsewhere\"\n}\n", 1, "outside the scanned directory"},
		{"absolute file", "main.tf", "resource \"aws_vpc\" \"v\" {\n  cidr_block = file(\"/etc/passwd\")\n}\n", 2, ""},
		{"file above", "main.tf", "resource \"aws_vpc\" \"v\" {\n  cidr_block = file(\"../../../../etc/passwd\")\n}\n", 2, ""},
		{"modules.json", ".terraform/modules/modules.json", "{\"Modules\": [", 0, "cannot be read"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			files := []txtar.File{
				{Name: "ok.tf", Data: []byte("resource \"aws_eip\" \"ok\" {}\nmodule \"far\" {\n  count  = 0\n  source = \"a/b/c\"\n}\n")},
				{Name: test.file, Data: []byte(test.text)},
			}
			if test.name == "modules.json" {
				files[0].Data = []byte("resource \"aws_eip\" \"ok\" {}\nmodule \"far\" {\n  source = \"a/b/c\"\n}\n")
			}
			ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
			defer cancel()
			low := defaultLimits // so that what takes long to be noticed is noticed sooner
			low.elements, low.steps, low.allSteps, low.parts = 1<<15, 1<<18, 1<<20, 20_000
			set, err := Load(ctx, Options{Dir: writeFiles(t, files), limits: &low})
			if err != nil {
				t.Fatal(err)
			}
			checkSet(t, set)
			found := false
			for _, d := range set.Diagnostics {
				if len(d.Detail) > 1000 {
					t.Errorf("a diagnostic of %d bytes", len(d.Detail))
				}
				if d.Severity == resource.Error && d.File == test.file && d.Line == test.line && strings.Contains(strings.ToLower(d.Summary+" "+d.Detail), strings.ToLower(test.fault)) {
					found = true
				}
			}
			if !found {
				t.Errorf("no error with %q at %s:%d: %+v", test.fault, test.file, test.line, set.Diagnostics)
			}
			if len(set.Resources) == 0 || set.Resources[0].Address != "aws_eip.ok" {
				t.Errorf("aws_eip.ok is not among the resources")
			}
		})
	}
}

// TestLinks follows links within the root and none that lead out of it.
func TestLinks(t *testing.T) {
	outside := writeFiles(t, []txtar.File{{Name: "main.tf", Data: []byte("resource \"aws_vpc\" \"outside\" {}\n")}})
	dir := writeFiles(t, []txtar.File{
		{Name: "real/eip.txt", Data: []byte("resource \"aws_eip\" \"ok\" {}\n")},
		{Name: "net/main.tf", Data: []byte("module \"out\" {\n  source = \"../out\"\n}\n")},
	})
	for link, target := range map[string]string{
		"net/eip.tf":    "../real/eip.txt",
		"net/leak.tf":   filepath.Join(outside, "main.tf"),
		"net/absent.tf": "nowhere.tf",
		"out":           outside,
		"loop":          ".",
	} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	set, err := Load(context.Background(), Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	if len(set.Resources) != 1 || set.Resources[0].Address != "aws_eip.ok" {
		t.Errorf("resources: %v", render(set, nil))
	}
	want := map[string]string{"net/leak.tf": "escapes", "net/absent.tf": "no such file", "out": "escapes", "net/main.tf": "escapes"}
	for _, d := range set.Diagnostics {
		if fault, ok := want[d.File]; ok && strings.Contains(d.Detail, fault) {
			delete(want, d.File)
		}
	}
	if len(want) > 0 {
		t.Errorf("not diagnosed: %v in %v", want, set.Diagnostics)
	}
}

// TestErrors is what Load cannot go on from.
func TestErrors(t *testing.T) {
	file := filepath.Join(writeFiles(t, []txtar.File{{Name: "f"}}), "f")
	for _, dir := range []string{file, file + "nowhere"} {
		if _, err := Load(context.Background(), Options{Dir: dir}); err == nil {
			t.Errorf("%s: no error", dir)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Load(ctx, Options{Dir: writeFiles(t, generate(10))}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// TestCancel stops an evaluation that is under way.
func TestCancel(t *testing.T) {
	dir := writeFiles(t, []txtar.File{{Name: "main.tf", Data: []byte(`
resource "aws_vpc" "v" {
  count      = 20000
  cidr_block = join("", [for a in range(1000) : join("", [for b in range(500) : "x"])])
}
`)}})
	ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer cancel()
	start := time.Now()
	_, err := Load(ctx, Options{Dir: dir})
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v", err)
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("took %s to stop", took)
	}
}
