// Package policytest holds policies to what every policy must show, plumb's own
// and a user's alike: that its Rego and its metadata are in order, that its
// cases get the verdicts they want, that knowing less never flips a verdict, and
// that the same configuration written another way gets the same one.
//
// docs/policies/writing.md tells how cases are written.
package policytest

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Options say what the policies are tested with.
type Options struct {
	// Catalogue knows the practices that evidence may name. It is required.
	Catalogue finding.Catalogue
	// Libraries hold lib/<name>/*.rego that the policies use besides their own;
	// for a user's policies plumb's own file system. Policies in them are not
	// looked at, and a library that the tree has itself is not taken from here.
	Libraries []fs.FS
	// Only are the ids of the policies to test; empty means all.
	Only []string
}

// A Problem is one thing that is wrong with a policy or one of its cases.
type Problem struct {
	Policy string // id
	File   string // in the tree of policies, slash-separated; "" where no file is to blame
	Line   int    // 0 where no line is
	Text   string
}

func (p Problem) String() string {
	switch {
	case p.File == "":
		return p.Policy + ": " + p.Text
	case p.Line == 0:
		return p.File + ": " + p.Text
	default:
		return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Text)
	}
}

// Check tests the policies in fsys, a tree of <service>/<policy>/ folders with
// cases, and returns what is wrong with them, by policy. The error is for a tree
// that cannot be read, or holds no policy.
func Check(ctx context.Context, fsys fs.FS, o Options) ([]Problem, error) {
	s, err := newSuite(fsys, o)
	if err != nil {
		return nil, err
	}
	problems := slices.Clone(s.general)
	found := make([][]Problem, len(s.ids))
	var next atomic.Int64
	var group sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(s.ids)) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(s.ids) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				found[i] = s.check(ctx, s.ids[i])
			}
		})
	}
	group.Wait()
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("test policies: %w", err)
	}
	return append(problems, slices.Concat(found...)...), nil
}

// Run is Check as subtests, one a policy: `-run 'TestName/s3/thing$'` runs one.
func Run(t *testing.T, fsys fs.FS, o Options) {
	t.Helper()
	s, err := newSuite(fsys, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range s.general {
		t.Error(p)
	}
	for _, id := range s.ids {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			for _, p := range s.check(t.Context(), id) {
				t.Error(p)
			}
		})
	}
}

// A suite is a tree of policies, loaded.
type suite struct {
	fsys     fs.FS
	library  *policy.Library
	ids      []string             // of the folders to test, loaded or not, sorted
	problems map[string][]Problem // by id, found while loading
	general  []Problem            // of libraries
	tests    map[string][]*regoTest
}

func newSuite(fsys fs.FS, o Options) (*suite, error) {
	fsys = sourceOnly{fsys}
	files, err := fs.Glob(fsys, "*/*/policy.rego")
	if err != nil {
		return nil, fmt.Errorf("test policies: %w", err)
	}
	s := &suite{fsys: fsys, problems: map[string][]Problem{}, tests: map[string][]*regoTest{}}
	for _, file := range files {
		id := path.Dir(file)
		if strings.HasPrefix(id, "lib/") || len(o.Only) > 0 && !slices.Contains(o.Only, id) {
			continue
		}
		s.ids = append(s.ids, id)
	}
	for _, id := range o.Only {
		if !slices.Contains(s.ids, id) {
			return nil, fmt.Errorf("test policies: there is no %s/policy.rego", id)
		}
	}
	if len(s.ids) == 0 {
		return nil, fmt.Errorf("test policies: there is no <service>/<policy>/policy.rego")
	}
	own := map[string]bool{}
	if entries, err := fs.ReadDir(fsys, "lib"); err == nil {
		for _, e := range entries {
			own[e.Name()] = true
		}
	}
	all := []fs.FS{fsys}
	for _, library := range o.Libraries {
		all = append(all, librariesOnly{library, own})
	}
	var diags []resource.Diagnostic
	s.library, diags, err = policy.Load(o.Catalogue, all...)
	if err != nil {
		return nil, fmt.Errorf("test policies: %w", err)
	}
	for _, d := range diags {
		s.blame(d.File, d.Line, strings.TrimSuffix(d.Summary+": "+d.Detail, ": "))
	}
	tests, problems, err := regoTests(all...)
	if err != nil {
		return nil, fmt.Errorf("test policies: %w", err)
	}
	for _, p := range problems {
		s.blame(p.File, p.Line, p.Text)
	}
	for _, t := range tests {
		id := idOf(t.file)
		s.tests[id] = append(s.tests[id], t)
	}
	return s, nil
}

// blame notes a problem with the policy whose file it is, or in general.
func (s *suite) blame(file string, line int, text string) {
	id := idOf(file)
	p := Problem{Policy: id, File: file, Line: line, Text: text}
	if slices.Contains(s.ids, id) {
		if !slices.Contains(s.problems[id], p) {
			s.problems[id] = append(s.problems[id], p)
		}
		return
	}
	if strings.HasPrefix(file, "lib/") {
		p.Policy = ""
		s.general = append(s.general, p)
	}
}

// idOf returns the policy that a file in the tree belongs to.
func idOf(file string) string {
	parts := strings.SplitN(file, "/", 3)
	if len(parts) < 3 {
		return ""
	}
	return parts[0] + "/" + parts[1]
}

// check returns what is wrong with one policy.
func (s *suite) check(ctx context.Context, id string) []Problem {
	c := &checker{suite: s, id: id, problems: slices.Clone(s.problems[id])}
	p, ok := s.library.Find(id)
	if !ok || p.ID != id {
		if len(c.problems) == 0 {
			c.report("", 0, "the policy was not loaded")
		}
		return c.problems
	}
	c.policy = p
	c.conventions()
	for _, test := range s.tests[id] {
		if err := test.run(ctx); err != nil {
			c.report("", 0, "%v", err)
		}
	}
	c.cases(ctx)
	return c.problems
}

// A checker looks at one policy.
type checker struct {
	*suite
	id       string
	policy   *policy.Policy
	problems []Problem
}

func (c *checker) report(file string, line int, format string, args ...any) {
	c.problems = append(c.problems, Problem{Policy: c.id, File: file, Line: line, Text: fmt.Sprintf(format, args...)})
}

// sourceOnly hides the manifest: what is tested is what is written.
type sourceOnly struct{ fs.FS }

func (f sourceOnly) Open(name string) (fs.File, error) {
	if name == "manifest.json" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return f.FS.Open(name)
}

// librariesOnly shows what lies in lib, but for the libraries that somebody has of
// his own.
type librariesOnly struct {
	fs.FS
	but map[string]bool
}

func (f librariesOnly) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(f.FS, name)
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
		return name == "." && e.Name() != "lib" || name == "lib" && f.but[e.Name()]
	}), err
}
