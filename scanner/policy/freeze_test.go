package policy

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/plumb-iac/plumb/policies"
	"go.yaml.in/yaml/v3"
)

// The committed compiled rules are what go generate makes now.
func TestFrozenIsFresh(t *testing.T) {
	fresh, err := Freeze(os.DirFS("../../policies"))
	if err != nil {
		t.Fatal(err)
	}
	if string(fresh) != policies.FS.Frozen() {
		t.Error("policies/frozen is not that of the policies: run go generate ./policies")
	}
}

// thawed freezes a compiled module and thaws it again.
func thawed(c *ast.Compiler, module string) (*ast.Compiler, error) {
	e := &entry{id: "a/b", module: &aModule{file: module}}
	l := &Library{entries: []*entry{e}, compiled: &program{compiler: c}}
	text, err := l.freeze()
	if err != nil {
		return nil, err
	}
	f, err := newFrozen(string(text))
	if err != nil {
		return nil, err
	}
	for n := range f.rules.n { // all of them, not only those that a policy reaches
		if !contains(f.policies["a/b"], n) {
			f.policies["a/b"] = append(f.policies["a/b"], n)
		}
	}
	return f.thaw([]*entry{e})
}

type aModule = module

func contains(list []int, n int) bool {
	for _, m := range list {
		if m == n {
			return true
		}
	}
	return false
}

// OPA's own conformance cases give the same answers from rules that were frozen
// and thawed.
func TestConformance(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/open-policy-agent/opa").Output()
	if err != nil {
		t.Skip("OPA's source is not here: ", err)
	}
	root := os.DirFS(filepath.Join(strings.TrimSpace(string(out)), "v1/test/cases/testdata/v1"))
	files, err := fs.Glob(root, "*/*.yaml")
	if err != nil || len(files) == 0 {
		t.Skip("OPA's conformance cases are not here")
	}
	tried, left := 0, 0
	for _, file := range files {
		text, err := fs.ReadFile(root, file)
		if err != nil {
			t.Fatal(err)
		}
		var suite struct {
			Cases []struct {
				Note    string         `yaml:"note"`
				Query   string         `yaml:"query"`
				Modules []string       `yaml:"modules"`
				Data    map[string]any `yaml:"data"`
				Input   any            `yaml:"input"`
			} `yaml:"cases"`
		}
		if err := yaml.Unmarshal(text, &suite); err != nil {
			left++
			continue
		}
		for _, c := range suite.Cases {
			modules := map[string]*ast.Module{}
			for i, m := range c.Modules {
				name := fmt.Sprintf("%d.rego", i)
				if modules[name], err = ast.ParseModuleWithOpts(name, m, ast.ParserOptions{RegoVersion: ast.RegoV1, Capabilities: capabilities()}); err != nil {
					break
				}
			}
			compiler := ast.NewCompiler()
			if err == nil {
				compiler.Compile(modules)
			}
			// What policies must not use is not frozen: `with` above all. Packages
			// without rules are not thawed.
			strange := strings.HasPrefix(c.Note, "net.lookup_ip_addr/") || strings.HasPrefix(c.Note, "fix1863/") || c.Note == "baseandvirtualdocs/base/virtual: prefix"
			if err != nil || compiler.Failed() || len(modules) == 0 || usesWith(modules) || strange {
				left++
				continue
			}
			again, err := thawed(compiler, "0.rego")
			if err != nil {
				t.Errorf("%s: %v", c.Note, err)
				continue
			}
			want, wantErr := answerOf(compiler, c.Query, c.Data, c.Input)
			got, gotErr := answerOf(again, c.Query, c.Data, c.Input)
			if want != got || (wantErr == nil) != (gotErr == nil) {
				t.Errorf("%s: got %s, %v; want %s, %v", c.Note, got, gotErr, want, wantErr)
			}
			tried++
		}
	}
	t.Logf("%d cases tried, %d left out", tried, left)
	if tried < 1900 {
		t.Errorf("only %d cases were tried", tried)
	}
}

func usesWith(modules map[string]*ast.Module) bool {
	found := false
	for _, m := range modules {
		ast.WalkWiths(m, func(*ast.With) bool { found = true; return true })
	}
	return found
}

func answerOf(c *ast.Compiler, query string, data map[string]any, input any) (string, error) {
	body, err := ast.ParseBodyWithOpts(query, ast.ParserOptions{RegoVersion: ast.RegoV1})
	if err != nil {
		return "", err
	}
	// The query is compiled with all built-in functions, whichever the rules use.
	compiled, err := ast.NewCompiler().QueryCompiler().Compile(body)
	if err != nil {
		return "", nil // a query that does not stand alone says nothing here
	}
	if data == nil {
		data = map[string]any{}
	}
	ctx := context.Background()
	store := inmem.NewFromObject(data)
	txn, err := store.NewTransaction(ctx)
	if err != nil {
		return "", err
	}
	defer store.Abort(ctx, txn)
	q := topdown.NewQuery(compiled).WithCompiler(c).WithStore(store).WithTransaction(txn)
	if input != nil {
		v, err := ast.InterfaceToValue(input)
		if err != nil {
			return "", err
		}
		q = q.WithInput(ast.NewTerm(v))
	}
	results, err := q.Run(ctx)
	lines := map[string]bool{}
	for _, r := range results {
		var b strings.Builder
		for _, k := range sortedKeys(r) {
			if !k.IsGenerated() {
				fmt.Fprintf(&b, "%s=%s ", k, r[k])
			}
		}
		lines[b.String()] = true
	}
	return strings.Join(sortedKeys(lines), "\n"), err
}

// A policy's verdict does not depend on whether it was thawed or compiled.
func TestFrozenFallsBack(t *testing.T) {
	for _, text := range []string{policies.FS.Frozen(), "", "plumb rego 0\n", policies.FS.Frozen()[:1000], "plumb rego 2\nnonsense"} {
		l, diags, err := Load(anyPractice{}, frozenAs{policies.FS, text})
		if err != nil || len(diags) > 0 {
			t.Fatal(err, diags)
		}
		e := l.entries[0]
		programs, good, diags := l.programs([]*entry{e})
		if len(good) != 1 || len(diags) > 0 || programs[e] == nil {
			t.Errorf("%.20q: got %v, %v", text, good, diags)
		}
		if thawed := l.thawed != nil; thawed != (len(text) > 1000) {
			t.Errorf("%.20q: thawed is %t", text, thawed)
		}
	}
}

type frozenAs struct {
	policies.Files
	text string
}

func (f frozenAs) Frozen() string { return f.text }

func FuzzThaw(f *testing.F) {
	fsys := fstest.MapFS{"s3/x/policy.rego": {Data: []byte("# METADATA\n# title: t\n# custom: {resources: [aws_s3_bucket], risk: low}\npackage policies.s3.x\n\nfail contains {\"message\": \"m\"} if {\n\tsome x in input.values.logging\n\tevery y in [1, 2] { y > count({z | z := x[_]}) }\n}\n")}}
	text, err := Freeze(fsys)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(text))
	f.Fuzz(func(t *testing.T, text string) {
		frozen, err := newFrozen(text)
		if err != nil {
			return
		}
		for id := range frozen.policies {
			_, _ = frozen.thaw([]*entry{{id: id}}) // must not panic
		}
	})
}
