package policytest

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// A RegoTest is one rule of a *_test.rego file whose name begins with test_.
type RegoTest struct {
	File    string
	Line    int
	Package string // lib.network
	Name    string // test_two_halves_are_the_internet
	compile *ast.Compiler
}

// RegoTests compiles every .rego file in the file systems, tests among them, and
// returns the tests found in files below dir of the first, by file and line. A
// file that does not parse or compile is an error.
func RegoTests(dir string, fsys ...fs.FS) ([]RegoTest, error) {
	modules := map[string]*ast.Module{}
	var tests []RegoTest
	for i, f := range fsys {
		err := fs.WalkDir(f, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || path.Ext(name) != ".rego" {
				return err
			}
			within := i == 0 && (dir == "." || strings.HasPrefix(name, dir+"/"))
			if strings.HasSuffix(name, "_test.rego") && !within {
				return nil
			}
			text, err := fs.ReadFile(f, name)
			if err != nil {
				return err
			}
			module, err := ast.ParseModuleWithOpts(name, string(text), ast.ParserOptions{RegoVersion: ast.RegoV1})
			if err != nil {
				return fmt.Errorf("parse %s: %w", name, err)
			}
			modules[fmt.Sprintf("%d/%s", i, name)] = module
			if !strings.HasSuffix(name, "_test.rego") {
				return nil
			}
			for _, rule := range module.Rules {
				if rule.Head.Name.String() != "" && strings.HasPrefix(rule.Head.Name.String(), "test_") {
					tests = append(tests, RegoTest{
						File: name, Line: rule.Location.Row,
						Package: strings.TrimPrefix(module.Package.Path.String(), "data."),
						Name:    rule.Head.Name.String(),
					})
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	compiler := ast.NewCompiler().WithStrict(true)
	if compiler.Compile(modules); compiler.Failed() {
		return nil, fmt.Errorf("compile: %w", compiler.Errors)
	}
	for i := range tests {
		tests[i].compile = compiler
	}
	slices.SortStableFunc(tests, func(a, b RegoTest) int { return strings.Compare(a.File, b.File) })
	return tests, nil
}

// Run evaluates the test. It returns an error that says where it failed if the
// test is not true.
func (t RegoTest) Run(ctx context.Context) error {
	query, err := ast.ParseBody("data." + t.Package + "." + t.Name + " = x")
	if err != nil {
		return fmt.Errorf("%s:%d: %w", t.File, t.Line, err)
	}
	store := inmem.New() // empty: a test says `with data...` what it needs
	txn, err := store.NewTransaction(ctx)
	if err != nil {
		return fmt.Errorf("%s:%d: %w", t.File, t.Line, err)
	}
	defer store.Abort(ctx, txn)
	trace := topdown.NewBufferTracer()
	q := topdown.NewQuery(query).WithCompiler(t.compile).WithStore(store).WithTransaction(txn).WithQueryTracer(trace)
	results, err := q.Run(ctx)
	if err != nil {
		return fmt.Errorf("%s:%d: %s: %w", t.File, t.Line, t.Name, err)
	}
	for _, r := range results {
		if x, ok := r["x"]; ok && x.Equal(ast.InternedTerm(true)) {
			return nil
		}
	}
	for _, e := range slices.Backward(*trace) { // the last expression of the test that failed
		if e.Op == topdown.FailOp && e.Location != nil && e.Location.File == t.File {
			return fmt.Errorf("%s:%d: %s: not true: %s", t.File, e.Location.Row, t.Name, e.Location.Text)
		}
	}
	return fmt.Errorf("%s:%d: %s is not true", t.File, t.Line, t.Name)
}
