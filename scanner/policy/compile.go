package policy

import (
	"fmt"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// A program is a number of policies compiled together with the libraries they
// reach.
type program struct {
	compiler *ast.Compiler
	ids      map[string]bool
}

func newProgram(c *ast.Compiler, entries []*entry) *program {
	p := &program{compiler: c, ids: make(map[string]bool, len(entries))}
	for _, e := range entries {
		p.ids[e.id] = true
	}
	return p
}

// has reports whether all entries are part of the program; p may be nil.
func (p *program) has(entries []*entry) bool {
	for _, e := range entries {
		if p == nil || !p.ids[e.id] {
			return false
		}
	}
	return true
}

// link checks what freshly read policies refer to, compiles them together, and
// finds out what they read. It returns those that can be used.
func (l *Library) link(entries []*entry) ([]*entry, []resource.Diagnostic) {
	var diags []resource.Diagnostic
	seen := map[string]bool{}
	broken := map[string]bool{} // libraries
	for _, pkg := range sortedKeys(l.libs) {
		for _, m := range l.libs[pkg].modules {
			if m.parsed == nil {
				continue // one from a manifest, checked when it was made
			}
			if d := l.checkRefs("library "+strings.ReplaceAll(pkg, ".", "/"), m, "data."+pkg); d != nil {
				broken[pkg] = true
				diags = append(diags, d...)
			}
		}
	}
	good := entries[:0]
	for _, e := range entries {
		var d []resource.Diagnostic
		if seen[e.id] || l.byName[e.id] != nil {
			d = append(d, fault(e.module.file, 1, "policy "+e.id+": there is another policy with this id", "choose another name for the folder"))
		}
		seen[e.id] = true
		d = append(d, l.checkRefs("policy "+e.id, e.module, "data.policies."+strings.ReplaceAll(e.id, "/", "."))...)
		for _, pkg := range l.closure(e.module) {
			if broken[pkg] {
				d = append(d, fault(e.module.file, 1, fmt.Sprintf("policy %s: its library %s is broken", e.id, pkg), ""))
			}
		}
		if d == nil {
			good = append(good, e)
		}
		diags = append(diags, d...)
	}
	p, good, d := l.compile(good)
	diags = append(diags, d...)
	for _, e := range good {
		e.facts = analyse(p.compiler, e)
		d := e.facts.check(e)
		diags = append(diags, d...)
		if d == nil {
			e.facts.fill(e.policy)
		}
	}
	good = slices.DeleteFunc(good, func(e *entry) bool { return e.policy.Reads == nil })
	l.compiled = p
	return good, diags
}

// compile compiles policies with their libraries. Those that do not compile are
// left out, each with diagnostics; so are those whose library does not.
func (l *Library) compile(entries []*entry) (*program, []*entry, []resource.Diagnostic) {
	var diags []resource.Diagnostic
	good := slices.Clone(entries)
	badLibs := map[string]bool{}
	for {
		modules, owners, d := l.modules(good)
		diags = append(diags, d...)
		compiler := ast.NewCompiler().WithCapabilities(capabilities()).SetErrorLimit(1000)
		if checked(good) {
			compiler = compiler.WithSkipStages(checks...)
		}
		compiler.Compile(modules)
		if !compiler.Failed() {
			return newProgram(compiler, good), good, diags
		}
		// The compiler stops at the first stage that finds something. What is
		// at fault goes, with its errors, and the rest is compiled again.
		guilty := map[*entry]bool{}
		for _, err := range compiler.Errors {
			file := ""
			if err.Location != nil {
				file = err.Location.File
			}
			owner := owners[file]
			switch {
			case owner.entry != nil:
				guilty[owner.entry] = true
				diags = append(diags, regoDiagnostics("policy "+owner.entry.id, file, ast.Errors{err})...)
			case owner.lib != "":
				if !badLibs[owner.lib] {
					diags = append(diags, regoDiagnostics("library "+strings.ReplaceAll(owner.lib, ".", "/"), file, ast.Errors{err})...)
				}
				badLibs[owner.lib] = true
			default: // without a place: nobody can be spared
				diags = append(diags, regoDiagnostics("policies", file, ast.Errors{err})...)
				return nil, nil, diags
			}
		}
		good = slices.DeleteFunc(good, func(e *entry) bool {
			if guilty[e] {
				return true
			}
			for _, pkg := range l.closure(e.module) {
				if badLibs[pkg] {
					diags = append(diags, fault(e.module.file, 1, fmt.Sprintf("policy %s: its library %s does not compile", e.id, pkg), ""))
					return true
				}
			}
			return false
		})
	}
}

// checks are the stages of the compiler that find faults and change nothing.
var checks = []ast.StageID{
	ast.StageCheckKeywordOverrides, ast.StageCheckDuplicateImports, ast.StageCheckUnusedImports, ast.StageCheckVoidCalls,
	ast.StageCheckRuleConflicts, ast.StageCheckUndefinedFuncs, ast.StageCheckRecursion, ast.StageCheckTypes,
	ast.StageCheckUnsafeBuiltins, ast.StageCheckDeprecatedBuiltins, ast.StageBuildRequiredCapabilities,
}

// checked reports whether policies compiled without fault when their manifest was
// made.
func checked(entries []*entry) bool {
	return len(entries) > 0 && !slices.ContainsFunc(entries, func(e *entry) bool { return e.policy.Custom })
}

// owner tells what a module belongs to.
type owner struct {
	entry *entry
	lib   string
}

// modules gathers what has to be compiled for policies, by file.
func (l *Library) modules(entries []*entry) (map[string]*ast.Module, map[string]owner, []resource.Diagnostic) {
	modules, owners := map[string]*ast.Module{}, map[string]owner{}
	var diags []resource.Diagnostic
	for _, e := range entries {
		if d := e.module.parse("policy " + e.id); d != nil {
			diags = append(diags, d...)
			continue
		}
		modules[e.module.file], owners[e.module.file] = e.module.parsed, owner{entry: e}
		for _, pkg := range l.closure(e.module) {
			for _, m := range l.libs[pkg].modules {
				if modules[m.file] != nil {
					continue
				}
				if d := m.parse("library " + pkg); d != nil {
					diags = append(diags, d...)
					continue
				}
				modules[m.file], owners[m.file] = m.parsed, owner{lib: pkg}
			}
		}
	}
	return modules, owners, diags
}

// closure returns the library packages that a module may reach, sorted.
func (l *Library) closure(m *module) []string {
	reached := map[string]bool{}
	var follow func(m *module)
	follow = func(m *module) {
		for _, pkg := range m.deps {
			lib, ok := l.libs[pkg]
			if !ok || reached[pkg] {
				continue
			}
			reached[pkg] = true
			for _, m := range lib.modules {
				follow(m)
			}
		}
	}
	follow(m)
	return sortedKeys(reached)
}

// checkRefs checks that a module refers to nothing but data.plumb, libraries that
// exist and itself, and notes the libraries.
func (l *Library) checkRefs(owner string, m *module, self string) []resource.Diagnostic {
	var diags []resource.Diagnostic
	deps := map[string]bool{}
	bad := func(loc *ast.Location, format string, args ...any) {
		line := 0
		if loc != nil {
			line = loc.Row
		}
		diags = append(diags, fault(m.file, line, owner+": "+fmt.Sprintf(format, args...), "a policy sees input, data.plumb and data.lib"))
	}
	check := func(ref ast.Ref, imported bool) {
		if len(ref) == 0 || !ref[0].Equal(ast.DefaultRootDocument) {
			return
		}
		prefix := ref.ConstantPrefix()
		text := prefix.String()
		switch {
		case isBelow(text, self), isBelow(text, "data.plumb"):
		case isBelow(text, "data.lib") && len(prefix) > 2:
			found := false
			for pkg := range l.libs {
				if full := "data." + pkg; isBelow(text, full) || isBelow(full, text) {
					deps[pkg], found = true, true
				}
			}
			if !found {
				bad(ref[0].Location, "there is no library %s", strings.TrimPrefix(text, "data."))
			}
		default:
			bad(ref[0].Location, "%s is out of reach", text)
		}
	}
	for _, imp := range m.parsed.Imports {
		if ref, ok := imp.Path.Value.(ast.Ref); ok {
			check(ref, true)
		}
	}
	for _, rule := range m.parsed.Rules {
		ast.WalkRefs(rule, func(ref ast.Ref) bool {
			check(ref, false)
			return false
		})
		ast.WalkWiths(rule, func(w *ast.With) bool {
			bad(w.Location, "`with` is for tests")
			return false
		})
	}
	m.deps = sortedKeys(deps)
	return diags
}

// isBelow reports whether a dotted path is outer or lies below it.
func isBelow(path, outer string) bool {
	return path == outer || strings.HasPrefix(path, outer+".")
}
