package plan

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/terraform"
)

// A beside is the configuration that stands beside a plan, evaluated with the
// plan's variables.
type beside struct {
	dir       string // relative to the plan's directory
	resources map[string]*resource.Resource
	strangers []string // resources that the plan has otherwise: the configuration has changed since
}

// lookBeside evaluates the configuration beside the plan, if there is any. Problems with
// it are not the user's question, so they are no diagnostics.
func (l *loader) lookBeside(ctx context.Context, variables map[string]any) {
	dir, err := l.configDir()
	if err != nil {
		l.fault(resource.Warning, "the configuration beside the plan cannot be read", err.Error(), 0)
		return
	}
	if dir == "" {
		return
	}
	set := l.options.ConfigSet
	if set == nil {
		values := map[string]json.RawMessage{}
		for name, v := range variables {
			text, err := json.Marshal(v)
			if err != nil {
				continue // it came from JSON
			}
			values[name] = text
		}
		set, err = terraform.Load(ctx, terraform.Options{Dir: dir, RootOnly: true, Values: values, Workspace: l.options.Workspace})
		if err != nil {
			if ctx.Err() == nil {
				l.fault(resource.Warning, "the configuration beside the plan cannot be read", err.Error(), 0)
			}
			return
		}
	}
	rel, err := relative(filepath.Dir(l.options.Path), dir)
	if err != nil {
		l.fault(resource.Warning, "the configuration beside the plan cannot be placed", err.Error(), 0)
		return
	}
	b := &beside{dir: rel, resources: map[string]*resource.Resource{}}
	known := false
	for _, r := range set.Resources {
		if r.Root == "." || r.Root == "" {
			b.resources[r.Address] = r
			known = known || l.config == nil || l.config.resources[withoutKeys(r.Address)] != nil
		}
	}
	if !known {
		return // another configuration altogether
	}
	l.beside = b
	for _, c := range set.Ignores {
		c.File = path.Join(rel, c.File)
		c.Scope.File = path.Join(rel, c.Scope.File)
		l.set.Ignores = append(l.set.Ignores, c)
	}
}

// configDir returns the directory of the configuration that a plan was made
// from: the one that was named, that of the plan itself, or the only one in it
// that holds configuration; "" where there is none.
func (l *loader) configDir() (string, error) {
	if l.options.Config != "" {
		return l.options.Config, nil
	}
	dir := filepath.Dir(l.options.Path)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return "", err
	}
	var found []string
	for _, e := range entries {
		switch {
		case isConfiguration(e):
			return dir, nil
		case e.IsDir() && !strings.HasPrefix(e.Name(), "."):
			inner, err := os.ReadDir(filepath.Join(dir, e.Name()))
			if errors.Is(err, fs.ErrPermission) {
				continue
			}
			if err != nil {
				return "", err
			}
			for _, f := range inner {
				if isConfiguration(f) {
					found = append(found, filepath.Join(dir, e.Name()))
					break
				}
			}
		}
	}
	if len(found) == 1 {
		return found[0], nil
	}
	return "", nil
}

func isConfiguration(e fs.DirEntry) bool {
	name := e.Name()
	for _, ext := range []string{".tf", ".tf.json", ".tofu", ".tofu.json"} {
		if strings.HasSuffix(name, ext) && !e.IsDir() {
			return true
		}
	}
	return false
}

func relative(from, to string) (string, error) {
	a, err := filepath.Abs(from)
	if err != nil {
		return "", err
	}
	b, err := filepath.Abs(to)
	if err != nil {
		return "", err
	}
	rel, err := filepath.Rel(a, b)
	return filepath.ToSlash(rel), err
}

// twin returns the resource with an address, nil where there is none.
func (b *beside) twin(address string) *twin {
	if b == nil || b.resources[address] == nil {
		return nil
	}
	return &twin{b.resources[address]}
}

// place returns where a resource stands, relative to the plan's directory.
func (b *beside) place(address string) *resource.Locations {
	if b == nil || b.resources[address] == nil {
		return nil
	}
	from := b.resources[address].Locations
	if b.dir == "." {
		return &from
	}
	move := func(at resource.Location) resource.Location {
		if at.File != "" {
			at.File = path.Join(b.dir, at.File)
		}
		return at
	}
	to := &resource.Locations{Block: move(from.Block), Header: move(from.Header), Paths: make(map[string]resource.Location, len(from.Paths))}
	for p, at := range from.Paths {
		to.Paths[p] = move(at)
	}
	for _, c := range from.Calls {
		c.Location = move(c.Location)
		to.Calls = append(to.Calls, c)
	}
	return to
}

// agrees reports whether a resource of the configuration is the one that was
// planned: what both know of its arguments is the same, and the same arguments are
// written.
func agrees(t *twin, c *config, after, unknown map[string]any) bool {
	for name, mine := range t.Values {
		if c != nil && c.Expressions[name] == nil {
			continue // filled in by the provider, or written as a dynamic block
		}
		if unknown[name] == true || hasTrue(unknown[name]) || resource.AnySymbol(mine) || t.isOpen(name, mine) {
			continue
		}
		switch mine.(type) {
		case string, bool, json.Number:
			if same(mine, after[name]) {
				continue
			}
			// The provider may have another spelling than the configuration; JSON
			// configuration has templates as constants.
			if c == nil {
				return false
			}
			if written := literal(c.Expressions[name]); written == nil || !same(mine, written) {
				return false
			}
		}
	}
	if c == nil {
		return true
	}
	// What is written in the configuration must have been in the plan's.
	for name := range t.Locations.Paths {
		if strings.ContainsAny(name, ".[") || c.Expressions[name] != nil {
			continue
		}
		if after[name] == nil && unknown[name] == nil {
			continue // null, or a block that is none
		}
		if isList(after[name]) || isList(t.Values[name]) {
			continue // blocks, perhaps dynamic
		}
		return false
	}
	return true
}

// same compares a value of the configuration with one of the plan, if there is one.
func same(mine, theirs any) bool {
	t, ok := scalar(theirs)
	if !ok {
		return true
	}
	m, _ := scalar(mine)
	return strings.EqualFold(strings.TrimSpace(t), strings.TrimSpace(m)) || sameJSON(t, m)
}

func isList(v any) bool {
	_, ok := v.([]any)
	return ok
}

// reportBeside tells what the configuration beside the plan was good for.
func (l *loader) reportBeside() {
	b := l.beside
	if b == nil {
		open := 0
		for _, r := range l.set.Resources {
			open += len(r.Unknown)
		}
		if open > 0 {
			l.fault(resource.Warning, "no configuration beside the plan",
				fmt.Sprintf("source lines are missing, and %d values stay unknown that it might tell: put the plan into the directory that it was made from", open), 0)
		}
		return
	}
	if len(b.strangers) == 0 {
		return
	}
	more := ""
	if n := len(b.strangers); n > 3 {
		more = fmt.Sprintf(" and %d more", n-3)
	}
	l.fault(resource.Warning, "the configuration beside the plan is not the one that was planned",
		fmt.Sprintf("it differs in %s%s, whose unknown values stay unknown: make the plan anew, or tell the workspace it was made in",
			strings.Join(b.strangers[:min(3, len(b.strangers))], ", "), more), 0)
}
