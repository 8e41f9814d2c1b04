package functions_test

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/plumb-iac/plumb/scanner/terraform/functions"
)

// What would take the machine's memory or time is refused, soon and with a
// reason.
func TestBombs(t *testing.T) {
	dir := t.TempDir()
	bomb, err := os.ReadFile("testdata/bomb.tftpl")
	if err != nil {
		t.Fatal(err)
	}
	deep := strings.Repeat("[", 200_000)
	for name, text := range map[string]string{
		"bomb.tftpl":  string(bomb),
		"long.tftpl":  strings.Repeat("x", 1<<20),
		"deep.tftpl":  "${" + strings.Repeat("!", 250_000) + "true}",
		"wide.tftpl":  "%{ for i in range(1024) }%{ for j in range(1024) }" + strings.Repeat("x", 10_000) + "%{ endfor }%{ endfor }",
		"deep.json":   deep,
		"alias.yaml":  "a: &a [x,x,x,x,x,x,x,x,x]\n" + aliases(12),
		"deep2.yaml":  "'\"': " + deep,
		"bomb.gz":     gzipped(t, 64<<20),
		"keys.yaml":   strings.Repeat("a: ", 300_000),
		"odd.yaml":    strings.Repeat("? ", 400_000),
		"quote.yaml":  strings.Repeat("'", 1_000_000) + "[",
		"indent.yaml": strings.Repeat("- ", 100_000),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Truncate(filepath.Join(dir, "long.tftpl"), 1<<40); err != nil {
		t.Log("no sparse files here: ", err)
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o600); err != nil {
		t.Log("no pipes here: ", err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	big := cty.StringVal(strings.Repeat("x", 1<<20))
	huge, err := cty.ParseNumberVal("1e100000000")
	if err != nil {
		t.Fatal(err)
	}
	thousand := make([]cty.Value, 1000)
	for i := range thousand {
		thousand[i] = cty.NumberIntVal(int64(i))
	}
	nested := cty.StringVal("x")
	for range 10_000 {
		nested = cty.TupleVal([]cty.Value{nested})
	}
	ctx := &hcl.EvalContext{
		Functions: functions.New(functions.Options{Root: root}),
		Variables: map[string]cty.Value{
			"big": big, "huge": huge, "k": cty.ListVal(thousand), "nested": nested,
			"bigs": cty.ListVal([]cty.Value{big, big, big, big, big, big, big, big}),
		},
	}
	for _, expression := range []string{
		`range(1000000000)`,
		`format("%1000000000d", 1)`,
		`format("%.1000000000f", 1)`,
		`format("%999999999999999999999999d", 1)`,
		`formatlist("%1000000000s", ["x"])`,
		`format(join("", [for i in range(100) : "%[1]s"]), big)`,
		`formatlist(big, k)`,
		`formatlist("%s%s", big, k)`,
		`join(big, k)`,
		`replace(big, "x", big)`,
		`replace(big, "/x/", big)`,
		`replace(big, "/(x*)/", "$1$1$1$1$1$1$1$1$1$1$1$1$1$1$1$1$1$1$1$1")`,
		`replace(big, "", big)`,
		`indent(1000000000, "\n")`,
		`indent(-1, "x")`,
		`setproduct(k, k)`,
		`setproduct(k, k, k, k, k, k, k)`,
		`regex("((((((((((x{100}){100}){100}){100}){100}){100}){100}){100}){100}){100}", "x")`,
		`regex("(?i)${join("", [for i in range(1000) : "(x|y)z"])}", big)`,
		`regexall(big, "x")`,
		`replace("x", "/(x{1000}){1000}/", "y")`,
		`tostring(huge)`,
		`format("%d", huge)`,
		`jsonencode([huge])`,
		`parseint(big, 36)`,
		`join("", bigs, bigs, bigs)`,
		`regex("(x{900}){0,1}", join("", bigs))`,
		`jsonencode(nested)`,
		`jsondecode(file("deep.json"))`,
		`yamldecode(file("deep.json"))`,
		`yamldecode(file("alias.yaml"))`,
		`yamldecode(file("deep2.yaml"))`,
		`yamldecode(file("indent.yaml"))`,
		`yamldecode(file("keys.yaml"))`,
		`yamldecode(file("odd.yaml"))`,
		`yamldecode(file("quote.yaml"))`,
		`yamldecode(join("", bigs))`,
		`jsondecode(join("", bigs))`,
		`csvdecode(join("", [big, ",\"", big, "\n", big]))`,
		`templatefile("bomb.tftpl", {})`,
		`templatefile("long.tftpl", {})`,
		`templatefile("deep.tftpl", {})`,
		`templatefile("wide.tftpl", {})`,
		`base64gunzip(file("bomb.gz"))`,
		`file("long.tftpl")`,
		`filesha256("long.tftpl")`,
		`file("pipe")`,
		`fileset(".", "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}")`,
		`distinct([for x in setproduct(slice(k, 0, 300), slice(k, 0, 300)) : x])`,
		`matchkeys(setproduct(slice(k, 0, 300), slice(k, 0, 300)), setproduct(slice(k, 0, 300), slice(k, 0, 300)), setproduct(slice(k, 0, 300), slice(k, 0, 300)))`,
	} {
		expr, diags := hclsyntax.ParseExpression([]byte(expression), "test", hcl.InitialPos)
		if diags.HasErrors() {
			t.Fatalf("%s: %s", expression, diags)
		}
		start := time.Now()
		v, diags := expr.Value(ctx)
		took := time.Since(start)
		if !diags.HasErrors() {
			t.Errorf("%.100s is not refused: %s", expression, v.Type().FriendlyName())
		} else if text := diags.Error(); len(text) > 2000 || strings.Contains(text, "panic") {
			t.Errorf("%.100s: %.300s", expression, text)
		}
		if took > 10*time.Second {
			t.Errorf("%.100s took %s", expression, took)
		}
		t.Logf("%8s %.60s %.200s", took.Round(time.Millisecond), expression, diags)
	}
}

// gzipped is n zeros, compressed and in base64.
func gzipped(t *testing.T, n int64) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.CopyN(w, zeros{}, n); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return base64.StdEncoding.EncodeToString(b.Bytes())
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

func aliases(n int) string {
	var b strings.Builder
	for i := range n {
		from, to := rune('a'+i), rune('a'+i+1)
		fmt.Fprintf(&b, "%c: &%c [%s*%c]\n", to, to, strings.Repeat(fmt.Sprintf("*%c, ", from), 9), from)
	}
	return b.String()
}

// No file outside of the root is read, whatever the path.
func TestConfined(t *testing.T) {
	outer := t.TempDir()
	dir := filepath.Join(outer, "root")
	for _, d := range []string{"root/module/sub", "root/shared", "root/loops", "other"} {
		if err := os.MkdirAll(filepath.Join(outer, d), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range map[string]string{
		"secret.txt": "secret", "other/secret.txt": "secret", "root/top.txt": "top", "root/shared/x.txt": "shared", "root/module/m.txt": "module",
	} {
		if err := os.WriteFile(filepath.Join(outer, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for link, target := range map[string]string{
		"root/module/out.txt": "../../secret.txt", "root/module/abs.txt": filepath.Join(outer, "secret.txt"), "root/module/in.txt": "../top.txt",
		"root/module/outdir": "../../other", "root/module/indir": "../shared", "root/module/loop": "loop", "root/loops/a": ".", "root/loops/b": ".", "root/loops/c": ".", "root/loops/d": ".", "root/loops/e": ".",
	} {
		if err := os.Symlink(target, filepath.Join(outer, link)); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	ctx := &hcl.EvalContext{
		Functions: functions.New(functions.Options{Root: root, RootModuleDir: "module"}),
		Variables: map[string]cty.Value{"dir": cty.StringVal(dir), "outer": cty.StringVal(outer)},
	}
	none := &hcl.EvalContext{Functions: functions.New(functions.Options{})}

	inside := map[string]string{
		`file("m.txt")`:                              "module",
		`file("./sub/../m.txt")`:                     "module",
		`file("../top.txt")`:                         "top",
		`file("in.txt")`:                             "top",
		`file("indir/x.txt")`:                        "shared",
		`file("${dir}/top.txt")`:                     "top",
		`file(abspath("m.txt"))`:                     "module",
		`file("${abspath("..")}/top.txt")`:           "top",
		`join(",", fileset(".", "*.txt"))`:           "in.txt,m.txt", // links out of the root are no files
		`join(",", fileset("..", "[ms]*/**/x.txt"))`: "module/indir/x.txt,shared/x.txt",
		`join(",", fileset("${dir}/shared", "*"))`:   "x.txt",
		`try(file("../../secret.txt"), "no")`:        "no",
		`join(",", fileset(".", "outdir/*"))`:        "",
		`tostring(fileexists("in.txt"))`:             "true",
		`templatefile("../shared/x.txt", {})`:        "shared",
	}
	for expression, want := range inside {
		v, err := call(ctx, expression)
		if err != nil || v.AsString() != want {
			t.Errorf("%s = %#v, %v; want %q", expression, v, err, want)
		}
	}

	outside := []string{
		`"../../secret.txt"`, `"../../../../../../etc/passwd"`, `"/etc/passwd"`, `"${outer}/secret.txt"`, `"${dir}/../secret.txt"`,
		`"out.txt"`, `"abs.txt"`, `"outdir/secret.txt"`, `"~/secret.txt"`, `"~"`, `"${dir}2/x"`,
	}
	for _, path := range outside {
		for _, f := range []string{"file(%s)", "filebase64(%s)", "filemd5(%s)", "filebase64sha512(%s)", "fileexists(%s)", "templatefile(%s, {})"} {
			expression := fmt.Sprintf(f, path)
			v, err := call(ctx, expression)
			if err == nil {
				t.Errorf("%s = %#v", expression, v)
			} else if !errors.Is(err, functions.ErrOutside) {
				t.Errorf("%s: %v is not ErrOutside", expression, err)
			}
		}
	}
	for _, expression := range []string{`fileset("../..", "*")`, `fileset(".", "../../*.txt")`, `fileset("/etc", "*")`, `fileset("~", "*")`} {
		if v, err := call(ctx, expression); !errors.Is(err, functions.ErrOutside) {
			t.Errorf("%s = %#v, %v", expression, v, err)
		}
	}
	if v, err := call(ctx, `fileset("../loops", "**/x")`); err == nil || !strings.Contains(err.Error(), "too many files") {
		t.Errorf("links to themselves: %#v, %v", v, err)
	}
	if _, err := call(ctx, `file("nothing.txt")`); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing file: %v is not fs.ErrNotExist", err)
	}
	for _, expression := range []string{`file("loop")`, `file("sub")`, `file("")`, `file("a\u0000b")`, `file("m.txt/x")`} {
		if v, err := call(ctx, expression); err == nil {
			t.Errorf("%s = %#v", expression, v)
		}
	}
	for _, expression := range []string{`file("m.txt")`, `fileset(".", "*")`, `fileexists("m.txt")`, `abspath(".")`, `templatefile("m.txt", {})`} {
		if v, err := call(none, expression); err == nil {
			t.Errorf("without a root: %s = %#v", expression, v)
		}
	}
}

// call evaluates an expression; the error is the function's own.
func call(ctx *hcl.EvalContext, expression string) (cty.Value, error) {
	expr, diags := hclsyntax.ParseExpression([]byte(expression), "test", hcl.InitialPos)
	if diags.HasErrors() {
		return cty.NilVal, diags
	}
	v, diags := expr.Value(ctx)
	if !diags.HasErrors() {
		return v, nil
	}
	if extra, ok := hcl.DiagnosticExtra[hclsyntax.FunctionCallDiagExtra](diags[0]); ok {
		return cty.NilVal, extra.FunctionCallError()
	}
	return cty.NilVal, diags
}
