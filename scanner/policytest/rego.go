package policytest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// A regoTest is one rule of a *_test.rego file whose name begins with test_.
type regoTest struct {
	file     string
	line     int
	pkg      string // lib.network
	name     string // test_two_halves_are_the_internet
	compiler *ast.Compiler
}

// RunRego runs the tests written in Rego that stand below dir, as subtests. A tree
// that does not compile strictly, or holds no test there, fails.
func RunRego(t *testing.T, fsys fs.FS, dir string) {
	t.Helper()
	tests, problems, err := regoTests(fsys)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		if strings.HasPrefix(p.File, dir+"/") {
			t.Error(p)
		}
	}
	ran := 0
	for _, test := range tests {
		if !strings.HasPrefix(test.file, dir+"/") {
			continue
		}
		ran++
		t.Run(test.pkg+"/"+test.name, func(t *testing.T) {
			t.Parallel()
			if err := test.run(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
	if ran == 0 {
		t.Errorf("there is no test in %s", dir)
	}
}

// regoTests compiles every Rego file in the file systems, strictly, and returns
// the tests in the first, by file and line, and what does not parse or compile.
func regoTests(fsyss ...fs.FS) ([]*regoTest, []Problem, error) {
	modules := map[string]*ast.Module{}
	var tests []*regoTest
	var problems []Problem
	for i, fsys := range fsyss {
		err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.IsDir() && d.Name() == "cases":
				return fs.SkipDir
			case d.IsDir() || path.Ext(name) != ".rego" || i > 0 && strings.HasSuffix(name, "_test.rego"):
				return nil
			}
			text, err := fs.ReadFile(fsys, name)
			if err != nil {
				return err
			}
			module, err := ast.ParseModuleWithOpts(name, string(text), ast.ParserOptions{RegoVersion: ast.RegoV1})
			if err != nil {
				problems = append(problems, regoProblems(name, err)...)
				return nil
			}
			modules[fmt.Sprintf("%d/%s", i, name)] = module
			if strings.HasSuffix(name, "_test.rego") {
				tests = append(tests, testsIn(name, module)...)
			} else if i == 0 {
				problems = append(problems, pitfalls(name, module)...)
			}
			return nil
		})
		if err != nil {
			return nil, nil, err
		}
	}
	compiler := ast.NewCompiler().WithStrict(true).SetErrorLimit(1000)
	if compiler.Compile(modules); compiler.Failed() {
		return nil, append(problems, regoProblems("", compiler.Errors)...), nil
	}
	for _, t := range tests {
		t.compiler = compiler
	}
	return tests, problems, nil
}

func testsIn(name string, module *ast.Module) []*regoTest {
	var tests []*regoTest
	seen := map[string]bool{}
	for _, rule := range module.Rules {
		head := string(rule.Head.Name)
		if !strings.HasPrefix(head, "test_") || seen[head] {
			continue
		}
		seen[head] = true
		tests = append(tests, &regoTest{
			file: name, line: rule.Location.Row,
			pkg:  strings.TrimPrefix(module.Package.Path.String(), "data."),
			name: head,
		})
	}
	return tests
}

// regoProblems gives OPA's errors, each with its place.
func regoProblems(file string, err error) []Problem {
	var errs ast.Errors
	if !errors.As(err, &errs) {
		return []Problem{{Policy: idOf(file), File: file, Text: err.Error()}}
	}
	var problems []Problem
	for _, e := range errs {
		p := Problem{File: file, Text: e.Message}
		if e.Location != nil {
			p.File, p.Line = e.Location.File, e.Location.Row
		}
		p.Policy = idOf(p.File)
		problems = append(problems, p)
	}
	return problems
}

// run evaluates the test. It returns an error that says where it failed if the
// test is not true.
func (t *regoTest) run(ctx context.Context) error {
	query, err := ast.ParseBody("data." + t.pkg + "." + t.name + " = x")
	if err != nil {
		return fmt.Errorf("%s:%d: %w", t.file, t.line, err)
	}
	store := inmem.New() // empty: a test says `with data...` what it needs
	txn, err := store.NewTransaction(ctx)
	if err != nil {
		return fmt.Errorf("%s:%d: %w", t.file, t.line, err)
	}
	defer store.Abort(ctx, txn)
	trace := topdown.NewBufferTracer()
	q := topdown.NewQuery(query).WithCompiler(t.compiler).WithStore(store).WithTransaction(txn).WithQueryTracer(trace)
	results, err := q.Run(ctx)
	if err != nil {
		return fmt.Errorf("%s:%d: %s: %w", t.file, t.line, t.name, err)
	}
	for _, r := range results {
		if x, ok := r["x"]; ok && x.Equal(ast.InternedTerm(true)) {
			return nil
		}
	}
	for _, e := range slices.Backward(*trace) { // the last expression of the test that failed
		if e.Op == topdown.FailOp && e.Location != nil && e.Location.File == t.file {
			return fmt.Errorf("%s:%d: %s: not true: %s", t.file, e.Location.Row, t.name, e.Location.Text)
		}
	}
	return fmt.Errorf("%s:%d: %s is not true", t.file, t.line, t.name)
}
