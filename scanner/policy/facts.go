package policy

import (
	"fmt"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// facts are what the engine knows of a policy from its compiled Rego. They stand
// in the manifest too, so that a scan need not find them out again.
type facts struct {
	HasSkip    bool
	HasUnknown bool
	Meta       bool              // it looks at more of a resource than its values: its address, name, provider
	Fields     []string          // what it looks at of any resource beside values; see analysis
	Reads      map[string][]read // by type, sorted by path
	Provider   []string
	Uses       []dependence
	Texts      []string
	Names      []string // by which it looks into objects
	Numbers    []string
	Patterns   []string
	Families   []string
	Nothing    *emptiness // what it says of a workload without resources, nil where that is not known

	sites   map[site]*sighting // see analysis; not in the manifest
	strange []string
}

// A read is an attribute that a policy looks at.
type read struct {
	Path string
	Deep bool // the value as a whole; else only whether it is there
	Doc  bool // in the form of an IAM document
	// Sign says how fails depend on it: shrinks if they can only go away when it
	// gets a value. What is below the path may turn them in any way.
	Sign sign
	Text bool // the text itself is looked at, not only that there is one
}

// A dependence is a lookup in data.plumb and how fail depends on what it finds.
type dependence struct {
	Relation  relation
	Type      string
	Attribute string
	Sign      sign
}

// analyse finds out the facts of a policy that has been compiled.
func analyse(c *ast.Compiler, e *entry) *facts {
	a := &analysis{
		compiler: c,
		own:      e.module.file,
		types:    e.policy.Resources,
		reads:    map[string]map[string]look{},
		provider: map[string]bool{},
		texts:    map[string]bool{},
		names:    map[string]bool{},
		numbers:  map[string]bool{},
		patterns: map[string]bool{},
		builtins: map[string]bool{},
		rules:    map[string]outcome{},
		seen:     map[*ast.Rule]bool{},
		sites:    map[site]*sighting{},
		fields:   map[string]bool{},
	}
	f := &facts{}
	var rels signs
	for _, name := range []string{"fail", "skip", "unknown"} {
		ref := append(e.pkg(), ast.StringTerm(name))
		rules := c.GetRulesExact(ref)
		if len(rules) == 0 {
			continue
		}
		out := a.apply(ref.String(), rules, nil)
		frame := a.frame(nil)
		frame.all(out.value)
		if out.value != nil {
			frame.rels = frame.rels.add(out.value.rels, grows)
			frame.vary(out.value.elem)
		}
		frame.rels = frame.rels.add(out.rels, grows)
		switch name {
		case "fail":
			rels = rels.add(frame.rels, grows)
		case "skip":
			f.HasSkip = true
			rels = rels.add(frame.rels, shrinks)
			for u := range frame.rels {
				rels[u] |= skips
			}
		default:
			f.HasUnknown = true
			rels = rels.add(frame.rels, varies)
		}
	}
	f.Reads = a.byType(rels)
	f.sites, f.strange, f.Meta = a.sites, a.strange, a.meta || a.lost
	if a.lost {
		a.fields[everything] = true
	}
	f.Provider, f.Fields = sortedKeys(a.provider), sortedKeys(a.fields)
	for u, s := range rels {
		if u.relation == relValue || u.relation == relBelow {
			continue
		}
		f.Uses = append(f.Uses, dependence{u.relation, u.typ, u.attribute, s})
	}
	slices.SortFunc(f.Uses, func(x, y dependence) int {
		return strings.Compare(fmt.Sprint(x), fmt.Sprint(y))
	})
	for _, own := range []bool{true, false} { // the policy's own are tried first
		for _, text := range sortedKeys(a.texts) {
			if a.texts[text] == own {
				f.Texts = append(f.Texts, text)
			}
		}
	}
	f.Names = sortedKeys(a.names)
	f.Numbers, f.Patterns, f.Families = sortedKeys(a.numbers), sortedKeys(a.patterns), families(a.builtins)
	return f
}

// byType returns what was read by resource type. Of an attribute of the judged
// resource only those types are named that have it.
func (a *analysis) byType(rels signs) map[string][]read {
	all := map[string]map[string]read{}
	add := func(typ, path string, how look, s sign) {
		m := all[typ]
		if m == nil {
			m = map[string]read{}
			all[typ] = m
		}
		paths := []string{path}
		if path == anyDocument {
			var ok bool
			if paths, ok = documentPaths(typ); !ok {
				paths = []string{""}
			}
		}
		for _, p := range paths {
			r := m[p]
			m[p] = read{p, r.Deep || how&lookDeep != 0, r.Doc || how&lookDocument != 0, r.Sign | s, r.Text || how&lookText != 0}
		}
	}
	for typ, paths := range a.reads {
		for path, how := range paths {
			s := rels[use{relValue, typ, path}]
			if s == 0 || a.lost || path == "" {
				s |= varies
			}
			s |= rels[use{relBelow, typ, path}] & skips
			if typ != judged {
				add(typ, path, how, s)
				continue
			}
			had := false
			for _, t := range a.types {
				if hasAttribute(t, path) {
					add(t, path, how, s)
					had = true
				}
			}
			if !had {
				for _, t := range a.types {
					add(t, path, how, s)
				}
			}
		}
	}
	out := map[string][]read{}
	for typ, paths := range all {
		for _, p := range sortedKeys(paths) {
			out[typ] = append(out[typ], paths[p])
		}
	}
	return out
}

// hasAttribute reports whether a type has an attribute, as far as the schema
// knows the type.
func hasAttribute(typ, path string) bool {
	if path == "" || path == anyDocument {
		return true
	}
	known := false
	for _, mode := range []string{schema.Managed, schema.Data} {
		if block, ok := schema.Lookup(mode, typ); ok {
			known = true
			if _, ok := block.At(path); ok {
				return true
			}
		}
	}
	return !known
}

// check reports what a policy names that does not exist. A library may look for
// attributes that only some of the resources it is given have; a policy may do so
// with object.get.
func (f *facts) check(e *entry) []resource.Diagnostic {
	var diags []resource.Diagnostic
	for _, what := range f.strange {
		diags = append(diags, fault(e.module.file, 0, fmt.Sprintf("policy %s: an expression of an unknown kind at %s", e.id, what), "what the policy reads cannot be found out"))
	}
	for at, s := range f.sites {
		if at.file != e.module.file || s.exists {
			continue
		}
		diags = append(diags, fault(at.file, at.row, fmt.Sprintf("policy %s: there is no attribute %s in version %s of the AWS provider", e.id, strings.Join(sortedKeys(s.missing), ", "), schema.ProviderVersion), ""))
	}
	sortDiagnostics(diags)
	for _, u := range f.Uses {
		if u.Type == anyType || u.Type == "" {
			continue
		}
		switch {
		case !knownType(u.Type):
			diags = append(diags, fault(e.module.file, lineOf(e.module.source, u.Type),
				fmt.Sprintf("policy %s: looks for resources of type %s, which does not exist in version %s of the AWS provider", e.id, u.Type, schema.ProviderVersion), ""))
		case u.Attribute != anyType && !hasAttribute(u.Type, u.Attribute):
			diags = append(diags, fault(e.module.file, lineOf(e.module.source, u.Type),
				fmt.Sprintf("policy %s: joins by %s.%s, which does not exist in version %s of the AWS provider", e.id, u.Type, u.Attribute, schema.ProviderVersion), ""))
		}
	}
	return diags
}

// lineOf returns the first line of code, not comment, with the last name of a
// path, else 1.
func lineOf(source []byte, path string) int {
	name := path[strings.LastIndexByte(path, '.')+1:]
	for i, line := range strings.Split(string(source), "\n") {
		if !strings.HasPrefix(strings.TrimSpace(line), "#") && strings.Contains(line, name) {
			return i + 1
		}
	}
	return 1
}

// fill enters the facts that people may see.
func (f *facts) fill(p *Policy) {
	p.Reads = map[string][]string{}
	related := map[string]bool{}
	for typ, reads := range f.Reads {
		for _, r := range reads {
			if typ != anyType && !hasAttribute(typ, r.Path) {
				continue // a library looks for it in case it is there
			}
			p.Reads[typ] = append(p.Reads[typ], r.Path)
		}
	}
	for _, u := range f.Uses {
		if u.Type != anyType && u.Type != "" {
			related[u.Type] = true
		}
	}
	for typ := range f.Reads {
		if typ != anyType && !p.Judges(typ) {
			related[typ] = true
		}
	}
	p.RelatedTypes = sortedKeys(related)
}
