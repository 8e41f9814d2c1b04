package policy

import (
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// enter returns what lies in a part of a resource under a name ("#0" for an
// index), nil for any.
func (f *frame) enter(l loc, name *string) *abs {
	switch l.part {
	case whole:
		if name == nil {
			f.all(at(l))
			return nothing
		}
		switch *name {
		case "values":
			return at(loc{typ: l.typ, part: values})
		case "documents":
			return at(loc{typ: l.typ, part: documents_})
		case "provider":
			return at(loc{typ: l.typ, part: provider})
		case "type":
			if l.typ != anyType && l.typ != judged {
				return constant(l.typ)
			}
			return nothing
		case "source":
			f.fields[*name] = true
			return nothing
		case "key":
			return nothing
		default:
			f.meta = f.meta || l.typ == judged
			f.fields[*name] = true
			return nothing
		}
	case values:
		switch {
		case name != nil && !strings.HasPrefix(*name, "#"):
			return at(loc{typ: l.typ, part: values, path: below(l.path, *name)})
		case l.path == "":
			f.all(at(l))
			return nothing
		}
		// A list is entered without reading its elements; a map or an object is not.
		if !f.isList(l) {
			f.all(at(l))
		}
		l.depth++
		return at(l)
	case documents_:
		if name == nil || strings.HasPrefix(*name, "#") {
			return at(loc{typ: l.typ, part: document_, path: anyDocument})
		}
		return at(loc{typ: l.typ, part: document_, path: resource.Attributes(*name)})
	case document_:
		return at(l)
	case provider:
		if l.path == "" {
			if name == nil {
				f.all(at(l))
				return nothing
			}
			l.path = *name
		}
		return at(l)
	default:
		return nothing
	}
}

func sortedLocs(m map[loc]bool) []loc {
	if len(m) == 1 {
		for l := range m {
			return []loc{l}
		}
	}
	byText := map[string]loc{}
	for l := range m {
		byText[l.text()] = l
	}
	out := make([]loc, 0, len(m))
	for _, k := range sortedKeys(byText) {
		out = append(out, byText[k])
	}
	return out
}

func (l loc) text() string {
	return l.typ + "\x00" + string(rune('0'+l.part)) + "\x00" + l.path + "\x00" + string(rune('0'+l.depth))
}

func below(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// touch notes that it was read whether v is there, and that what follows needs
// it to be.
func (f *frame) touch(v *abs) { f.touchAs(v, grows) }

func (f *frame) touchAs(v *abs, s sign) {
	if v == nil {
		return
	}
	for l := range v.locs {
		f.read(l, false)
		f.depends(l, relValue, s)
	}
}

// all notes that v was read with everything in it. What v holds may then change
// what follows in any way.
func (f *frame) all(v *abs) {
	if v == nil {
		return
	}
	for l := range v.locs {
		f.read(l, true)
		f.depends(l, relBelow, varies)
	}
	f.all(v.elem)
	f.all(v.keysOf)
	for _, e := range v.fields {
		f.all(e)
	}
}

// text notes that the texts of v were looked at.
func (f *frame) text(v *abs) {
	if v == nil {
		return
	}
	for l := range v.locs {
		if (l.part == values || l.part == document_) && f.reads[l.typ] != nil {
			if how, ok := f.reads[l.typ][l.path]; ok {
				f.reads[l.typ][l.path] = how | lookText
			}
		}
	}
}

// depends notes how the body depends on a part of a resource being there.
func (f *frame) depends(l loc, r relation, s sign) {
	u := use{r, l.typ, l.path}
	switch {
	case l.part == documents_:
		u.attribute = anyDocument
	case l.part == values, l.part == document_, l.part == whole && r == relBelow:
	default:
		return
	}
	f.rels = f.rels.add(signs{u: s}, grows)
}

// whole is all, where the outcome also depends on which elements v has.
func (f *frame) whole(v *abs) {
	f.all(v)
	f.vary(v)
}

func (f *frame) vary(v *abs) {
	if v == nil {
		return
	}
	f.rels = f.rels.add(v.rels, varies).add(v.counts, varies)
	f.vary(v.elem)
	for _, k := range sortedKeys(v.fields) {
		f.vary(v.fields[k])
	}
}

// A look says how an attribute is looked at.
type look uint8

const (
	lookDeep     look = 1 << iota // with everything in it; else only whether it is there
	lookDocument                  // in the form of an IAM document
	lookText                      // the text or number itself, not only that there is one
)

func (a *analysis) read(l loc, deep bool) {
	note := func(path string, how look) {
		if deep {
			how |= lookDeep | lookText
		}
		m := a.reads[l.typ]
		if m == nil {
			m = map[string]look{}
			a.reads[l.typ] = m
		}
		m[path] |= how
	}
	switch l.part {
	case whole:
		if deep {
			a.meta = a.meta || l.typ == judged
			a.fields[everything] = true
			note("", lookDocument)
		}
	case values:
		if deep || l.path != "" {
			note(l.path, 0)
		}
	case documents_:
		if deep {
			note(anyDocument, lookDocument)
		}
	case document_:
		note(l.path, lookDocument)
	case provider:
		a.meta = a.meta || l.typ == judged
		a.fields[below("provider", l.path)] = true
		for _, name := range []string{"account", "region"} {
			if l.path == name || l.path == "" && deep {
				a.provider[name] = true
			}
		}
	}
}

// sight notes whether the attribute exists that a step of a reference names.
func (a *analysis) sight(v *abs, step *ast.Term, ref *ast.Location) {
	name, ok := step.Value.(ast.String)
	if !ok || v == nil {
		return
	}
	loc := step.Location
	if loc == nil {
		loc = ref
	}
	if loc == nil {
		return
	}
	for l := range v.locs {
		if l.part != values {
			continue
		}
		at := site{loc.File, loc.Row, loc.Col, string(name)}
		s := a.sites[at]
		if s == nil {
			s = &sighting{missing: map[string]bool{}}
			a.sites[at] = s
		}
		path := below(l.path, string(name))
		types := []string{l.typ}
		if l.typ == judged {
			types = a.types
		}
		if l.typ == anyType || slices.ContainsFunc(types, func(t string) bool { return hasAttribute(t, path) }) {
			s.exists = true
		} else {
			s.missing[strings.Join(types, ", ")+": "+path] = true
		}
	}
}

// isList reports whether what stands at l is a list or a set in every type that
// has the attribute, as far as the schema knows.
func (a *analysis) isList(l loc) bool {
	types := []string{l.typ}
	if l.typ == judged {
		types = a.types
	}
	known := false
	for _, t := range types {
		block, ok := schema.Lookup(schema.Managed, t)
		if !ok {
			if block, ok = schema.Lookup(schema.Data, t); !ok {
				return false
			}
		}
		e, ok := block.At(l.path)
		if !ok {
			continue
		}
		known = true
		if e.Block != nil {
			if l.depth > 0 || e.Block.Nesting != schema.NestingList && e.Block.Nesting != schema.NestingSet {
				return false
			}
			continue
		}
		typ := e.Type
		for range l.depth {
			if typ.Kind != schema.List && typ.Kind != schema.Set {
				return false
			}
			typ = typ.Elem
		}
		if typ.Kind != schema.List && typ.Kind != schema.Set {
			return false
		}
	}
	return known
}

// anyDocument stands in reads for all IAM documents of a resource, while a type
// is not yet known.
const anyDocument = "documents()"

// documentName reports whether an attribute of this name is looked through for
// IAM documents.
func documentName(name string) bool {
	return strings.Contains(name, "polic") || name == "json" || name == "content"
}

// documentPaths returns the paths of the attributes of a type in which IAM
// documents may stand.
func documentPaths(typ string) (paths []string, ok bool) {
	block, ok := schema.Lookup(schema.Managed, typ)
	if !ok {
		return nil, false
	}
	var walk func(prefix string, b *schema.Block)
	walk = func(prefix string, b *schema.Block) {
		for _, name := range sortedKeys(b.Attributes) {
			if documentName(name) {
				paths = append(paths, below(prefix, name))
			}
		}
		for _, name := range sortedKeys(b.Blocks) {
			if strings.Count(prefix, ".") < 8 { // blocks may contain themselves
				walk(below(prefix, name), b.Blocks[name].Block)
			}
		}
	}
	walk("", block)
	return paths, true
}

// affects reports whether an unknown path may change what a read sees.
func affects(unknown, read string, deep bool) bool {
	return resource.Within(read, unknown) || deep && resource.Within(unknown, read)
}
