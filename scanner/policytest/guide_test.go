package policytest

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
)

var block = regexp.MustCompile("(?ms)^```(\\w*)([^\n]*)\n(.*?)^```$")

// TestGuide tries every snippet of docs/policies/writing.md: those with a title
// are the files of a policy, the other Rego is compiled.
func TestGuide(t *testing.T) {
	text, err := os.ReadFile("../../docs/policies/writing.md")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	modules := map[string]*ast.Module{}
	for _, m := range block.FindAllStringSubmatch(string(text), -1) {
		language, info, body := m[1], strings.TrimSpace(m[2]), m[3]
		if title, ok := strings.CutPrefix(info, "title="); ok {
			files[strings.Trim(title, `"`)] = body
			continue
		}
		if language != "rego" {
			continue
		}
		module, err := ast.ParseModuleWithOpts("snippet", "package policies.guide.snippet\n"+imports(body)+body, ast.ParserOptions{RegoVersion: ast.RegoV1})
		if err != nil {
			t.Errorf("%v in\n%s", err, body)
			continue
		}
		modules[body] = module
	}
	if len(files) < 5 || len(modules) < 3 {
		t.Fatalf("only %d files and %d snippets were found", len(files), len(modules))
	}
	for _, problem := range problems(t, files) {
		t.Error(problem)
	}
	libraries := tree(t, nil)
	for body, module := range modules {
		all := map[string]*ast.Module{"snippet": module}
		for name, f := range libraries {
			if strings.HasSuffix(name, "_test.rego") {
				continue
			}
			all[name] = ast.MustParseModuleWithOpts(string(f.Data), ast.ParserOptions{RegoVersion: ast.RegoV1})
		}
		compiler := ast.NewCompiler().WithStrict(true)
		if compiler.Compile(all); compiler.Failed() {
			t.Errorf("%v in\n%s", compiler.Errors, body)
		}
	}
}

// imports are the libraries that a snippet uses.
func imports(body string) string {
	var text string
	for _, lib := range []string{"iam", "network", "related", "verdict"} {
		if strings.Contains(body, lib+".") {
			text += "import data.lib." + lib + "\n"
		}
	}
	return text
}
