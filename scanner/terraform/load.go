// Package terraform evaluates Terraform configuration as terraform plan does, as far as
// that needs no AWS, and gives the resource instances it describes.
package terraform

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// Options say what to evaluate and with which values. Only Dir is required.
type Options struct {
	Dir      string   // scan root; nothing outside is read, but for VarFiles
	Within   string   // directory below Dir, slash-separated, that root modules are looked for in; "" is Dir
	Vars     []string // name=value, in order
	VarFiles []string // paths as the user gave them; they may lie outside Dir
	Env      []string // as os.Environ gives it; only TF_VAR_* is read
	// Values are values of the root module's variables as JSON, over all others. A
	// plan holds them so. One that no variable is declared for is no problem.
	Values     map[string]json.RawMessage
	Workspace  string // "" is "default"
	IncludeAll bool   // also root modules in examples/ and tests/
	RootOnly   bool   // only the root module in Dir (or Within) itself, and what it calls

	// Limits; zero means the default.
	MaxFileSize  int64 // bytes of one file; 4 MiB in native syntax, 16 MiB in JSON
	MaxInstances int   // instances of one root module; 200,000
	MaxPerBlock  int   // instances of one count or for_each; 20,000

	limits *limits // all of them, for tests
}

// Load evaluates every root module below o.Dir. Problems are diagnostics of the
// Set, and what depends on them is unknown; the error is for what leaves nothing
// to evaluate: a directory that cannot be opened, a cancelled context.
func Load(ctx context.Context, o Options) (set *resource.Set, err error) {
	info, err := os.Stat(o.Dir)
	switch {
	case err != nil:
		return nil, fmt.Errorf("read configuration: %w", err)
	case !info.IsDir():
		return nil, fmt.Errorf("read configuration: %s is not a directory", o.Dir)
	}
	root, err := os.OpenRoot(o.Dir)
	if err != nil {
		return nil, fmt.Errorf("read configuration: %w", err)
	}
	defer root.Close()
	l := newLoader(o, root)
	defer func() {
		if r := recover(); r != nil {
			s, ok := r.(stop)
			if !ok {
				panic(r)
			}
			set, err = nil, s.err
		}
	}()
	if err := l.load(ctx); err != nil {
		return nil, err
	}
	// Set.Sort leaves those of one place in the order they have.
	slices.SortFunc(l.set.Diagnostics, func(a, b resource.Diagnostic) int { return strings.Compare(a.Detail, b.Detail) })
	l.set.Sort()
	return l.set, nil
}

// A loader reads one scan root.
type loader struct {
	options  Options
	limits   limits
	files    *os.Root
	set      *resource.Set
	reported map[resource.Diagnostic]bool

	modules  map[string]*module // by directory
	kept     map[string]bool    // directories whose comments are in the set
	given    *givenValues
	declared map[string]bool // variables of the root modules
}

func newLoader(o Options, root *os.Root) *loader {
	l := &loader{
		options:  o,
		limits:   defaultLimits,
		files:    root,
		set:      &resource.Set{},
		reported: map[resource.Diagnostic]bool{},
		modules:  map[string]*module{},
		kept:     map[string]bool{},
		declared: map[string]bool{},
	}
	if o.limits != nil {
		l.limits = *o.limits
	}
	if o.MaxFileSize > 0 {
		l.limits.native, l.limits.file = o.MaxFileSize, o.MaxFileSize
	}
	if o.MaxInstances > 0 {
		l.limits.instances = o.MaxInstances
	}
	if o.MaxPerBlock > 0 {
		l.limits.perBlock = o.MaxPerBlock
	}
	return l
}

// start is the directory that root modules are looked for in.
func (l *loader) start() string { return path.Clean(l.options.Within) }

func (l *loader) load(ctx context.Context) error {
	l.given = l.readGiven()
	roots := []string{l.start()}
	if l.options.RootOnly {
		l.module(roots[0])
	} else {
		var err error
		if roots, err = l.findRoots(ctx); err != nil {
			return err
		}
	}
	target := resource.Target{Kind: resource.Terraform, Name: l.options.Dir, Roots: roots}
	l.set.Targets = []resource.Target{target}
	waiting := l.waiting(roots)
	for _, dir := range roots {
		if err := ctx.Err(); err != nil {
			return err
		}
		ev := &evaluator{loader: l, ctx: ctx, root: dir, types: typeCache{}}
		ev.functions = newFunctions(ev)
		ev.evaluateRoot()
		l.release(dir, waiting)
	}
	l.checkGiven()
	return nil
}

func (l *loader) workspace() string {
	if l.options.Workspace == "" {
		return "default"
	}
	return l.options.Workspace
}

// absolute returns the place of a directory below the scan root on disk.
func (l *loader) absolute(dir string) string {
	abs, err := filepath.Abs(filepath.Join(l.options.Dir, filepath.FromSlash(dir)))
	if err != nil {
		return dir
	}
	return filepath.ToSlash(abs)
}

// relativeTo returns the path from one directory to another, both relative to the
// scan root, as path.module shows it.
func relativeTo(from, to string) string {
	rel, err := filepath.Rel(filepath.FromSlash(from), filepath.FromSlash(to))
	if err != nil {
		return to
	}
	return filepath.ToSlash(rel)
}

// report adds a diagnostic of HCL's to the set.
func (l *loader) report(d *hcl.Diagnostic) {
	out := resource.Diagnostic{
		Severity: resource.Error,
		Summary:  summary(d),
		Detail:   resource.Show(d.Detail),
	}
	if d.Severity == hcl.DiagWarning {
		out.Severity = resource.Warning
	}
	if d.Subject != nil {
		out.File, out.Line = d.Subject.Filename, d.Subject.Start.Line
	}
	l.addDiagnostic(out)
}

// fileProblem adds a diagnostic about a file or directory as a whole.
func (l *loader) fileProblem(severity resource.Severity, file, summary, detail string) {
	l.addDiagnostic(resource.Diagnostic{Severity: severity, Summary: summary, Detail: detail, File: file})
}

// summary is an HCL summary in our form: it starts with a small letter.
func summary(d *hcl.Diagnostic) string {
	s := d.Summary
	if len(s) > 1 && s[1] >= 'a' && s[1] <= 'z' || len(s) > 1 && s[1] == ' ' {
		return strings.ToLower(s[:1]) + s[1:]
	}
	return s
}

// fileError is an error about a file, in words that do not repeat its name.
func fileError(err error) string {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

// isBelow reports whether p is dir or lies in it.
func isBelow(p, dir string) bool {
	return dir == "." || p == dir || strings.HasPrefix(p, dir+"/")
}

// hasElement reports whether one of the names is a directory on the way to p.
func hasElement(p string, names ...string) bool {
	for _, e := range strings.Split(path.Clean(p), "/") {
		if slices.Contains(names, e) {
			return true
		}
	}
	return false
}
