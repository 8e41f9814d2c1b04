package terraform

import (
	"context"
	"fmt"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/terraform/functions"
)

// aside are directories whose configuration shows or tests how a module is used.
var aside = []string{"examples", "tests"}

// findRoots returns the directories of the root modules below the scan root: those with
// configuration that no other directory calls as a module.
func (l *loader) findRoots(ctx context.Context) ([]string, error) {
	all, err := l.configDirs(ctx)
	if err != nil {
		return nil, err
	}
	var dirs, left []string
	for _, dir := range all {
		below, _ := strings.CutPrefix(dir, l.start()) // an example that is scanned by name is no example
		if !l.options.IncludeAll && hasElement(below, aside...) {
			left = append(left, dir)
		} else {
			dirs = append(dirs, dir)
		}
	}
	l.readModules(ctx, dirs)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	calls := map[string][]string{}
	for _, dir := range dirs {
		for _, c := range l.modules[dir].calls {
			if isLocal(c.source) {
				if to := path.Join(dir, c.source); to != dir {
					calls[dir] = append(calls[dir], to)
				}
			}
		}
	}
	called := map[string]bool{}
	for _, targets := range calls {
		for _, to := range targets {
			called[to] = true
		}
	}
	var roots []string
	reached := map[string]bool{}
	var reach func(dir string)
	reach = func(dir string) {
		if !reached[dir] {
			reached[dir] = true
			for _, to := range calls[dir] {
				reach(to)
			}
		}
	}
	for _, dir := range dirs {
		if !called[dir] {
			roots = append(roots, dir)
			reach(dir)
		}
	}
	// Directories that only call each other in a circle have no root among them;
	// one of them stands in, so that the circle is seen.
	for _, dir := range dirs {
		if !reached[dir] {
			roots = append(roots, dir)
			reach(dir)
		}
	}
	// A module that an example or test calls and nothing else does is a root too;
	// one that is only called from there is evaluated by itself.
	if len(left) > 0 {
		const shown = 5
		names := strings.Join(left[:min(shown, len(left))], ", ")
		if len(left) > shown {
			names += fmt.Sprintf(" and %d more", len(left)-shown)
		}
		l.fileProblem(resource.Warning, "", "examples and tests are left out", names+": scan one of them by name, or include all, to judge them")
	}
	if len(all) > 0 && len(dirs) == 0 {
		l.fileProblem(resource.Error, "", "no configuration", "there is none but in examples and tests")
	}
	if len(all) == 0 {
		l.fileProblem(resource.Error, "", "no configuration", "there is no .tf, .tofu or .tf.json file in the scanned directory")
	}
	slices.Sort(roots)
	return roots, nil
}

// readModules reads the modules in dirs, several files at a time.
func (l *loader) readModules(ctx context.Context, dirs []string) {
	sources := make([]*source, len(dirs))
	for n, dir := range dirs {
		sources[n] = l.sourceOf(dir)
	}
	work := make(chan *parsedFile)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for f := range work {
				f.parse(l)
			}
		})
	}
	for _, src := range sources {
		for _, f := range src.files() {
			if ctx.Err() == nil {
				work <- f
			}
		}
	}
	close(work)
	wg.Wait()
	for _, src := range sources {
		l.keep(src)
	}
}

// keep makes the module of a source known and reports what reading it found.
func (l *loader) keep(src *source) *module {
	m, diags := src.module()
	l.modules[src.dir] = m
	for _, d := range diags {
		l.report(d)
	}
	// Who wrote a downloaded module has no say in what is ignored here. A module may have been
	// forgotten, and read again.
	if !l.kept[src.dir] && !hasElement(src.dir, ".terraform") {
		l.kept[src.dir] = true
		for _, f := range src.files() {
			l.set.Ignores = append(l.set.Ignores, f.comments...)
		}
	}
	return m
}

// module returns the module in dir, reading it the first time.
func (l *loader) module(dir string) *module {
	if m := l.modules[dir]; m != nil {
		return m
	}
	src := l.sourceOf(dir)
	for _, f := range src.files() {
		f.parse(l)
	}
	return l.keep(src)
}

// waiting counts, for each directory, the roots that call it, at any distance.
func (l *loader) waiting(roots []string) map[string]int {
	count := map[string]int{}
	for _, root := range roots {
		for dir := range l.reachable(root) {
			count[dir]++
		}
	}
	return count
}

// reachable are the directories that are called from dir by their path, and dir.
func (l *loader) reachable(dir string) map[string]bool {
	seen := map[string]bool{}
	var reach func(dir string)
	reach = func(dir string) {
		m := l.modules[dir]
		if m == nil || seen[dir] {
			return
		}
		seen[dir] = true
		for _, c := range m.calls {
			if isLocal(c.source) {
				reach(path.Join(dir, c.source))
			}
		}
	}
	reach(dir)
	return seen
}

// release forgets the modules that no root needs any more; parsed files are most of the memory.
func (l *loader) release(root string, waiting map[string]int) {
	for dir := range l.reachable(root) {
		if waiting[dir]--; waiting[dir] <= 0 {
			delete(l.modules, dir)
		}
	}
	for dir := range l.modules {
		if waiting[dir] == 0 && hasElement(dir, ".terraform") && isBelow(dir, root) {
			delete(l.modules, dir)
		}
	}
}

// evaluateRoot evaluates the root module and adds its resources to the set.
func (ev *evaluator) evaluateRoot() {
	m := ev.modules[ev.root]
	ev.values = ev.rootValues()
	for name := range m.variables {
		ev.declared[name] = true
	}
	ev.emit(ev.newScope(m, nil, nil))
}

// emit adds the resources of a module instance, and of those it calls, to the set.
func (ev *evaluator) emit(s *scope) {
	ev.checkContext()
	if s.module.broken != "" {
		ev.gap(s.address, s.module.lost, s.module.broken)
	}
	for _, key := range slices.Sorted(maps.Keys(s.module.resources)) {
		for _, i := range s.expansionOf(s.module.resources[key]).items {
			ev.set.Resources = append(ev.set.Resources, i.resource())
		}
	}
	for _, name := range slices.Sorted(maps.Keys(s.module.calls)) {
		for _, i := range s.callsOf(s.module.calls[name]).items {
			if i.called == nil {
				i.reportMissing()
				continue
			}
			ev.emit(i.called)
		}
	}
}

// newFunctions returns the functions that expressions of this root may call.
func newFunctions(ev *evaluator) map[string]function.Function {
	inTemplate := &scope{ev: ev, module: &module{broken: "a template sees only the variables that it is given"}}
	return functions.New(functions.Options{
		Root:          ev.files,
		RootModuleDir: ev.root,
		Sensitive:     sensitive,
		Unknown:       unknown,
		Pending: func(ty cty.Type, symbols []resource.Ref) cty.Value {
			var w why
			for _, ref := range symbols {
				w.symbol(ref)
			}
			return w.mark(cty.UnknownVal(ty))
		},
		Prepare: func(e hclsyntax.Expression) (hclsyntax.Expression, hcl.Diagnostics) {
			r := &rewriter{}
			e = r.expr(e)
			return e, r.diags
		},
		Context: func(variables map[string]cty.Value, functions map[string]function.Function) *hcl.EvalContext {
			base := &hcl.EvalContext{
				Variables: map[string]cty.Value{scopeKey: cty.CapsuleVal(scopeType, inTemplate)},
				Functions: functions,
			}
			ctx := base.NewChild()
			ctx.Variables = variables
			return ctx
		},
	})
}
