package policy

import (
	"github.com/open-policy-agent/opa/v1/ast"
)

// What a policy is shown of a resource is what it looks at: nothing else of it is
// converted.

type attributeView struct {
	it      *item
	name    string
	variant variant
}

// attributeTerms are an attribute in the form that policies see.
type attributeTerms struct {
	value     *ast.Term
	documents [][2]*ast.Term // by path
	bad       []malformed
}

type itemView struct {
	it      *item
	s       *sight
	variant variant
}

type listView struct {
	typ string
	s   *sight
}

// maxViews bounds the resources, and the attributes, that a session keeps.
const maxViews = 1 << 12

// input returns a resource as it is in the world, as far as the policy that is asked looks.
func (s *session) input(it *item) *ast.Term {
	if t := s.world.instead[it]; t != nil {
		return t
	}
	return s.view(it, s.sight(s.entry, it.Type), s.world.variant)
}

func (s *session) view(it *item, seen *sight, v variant) *ast.Term {
	key := itemView{it, seen, it.only(v)}
	if t := s.views[key]; t != nil {
		return t
	}
	if len(s.views) >= maxViews {
		clear(s.views)
	}
	names := seen.of(it.Values)
	values := make([][2]*ast.Term, 0, len(names))
	var documents [][2]*ast.Term
	for _, name := range names {
		if it.Values[name] == nil {
			continue
		}
		a := s.attribute(it, name, key.variant)
		// A key may be made of symbols too.
		values = append(values, [2]*ast.Term{nameTerm(it.show(name, key.variant).(string)), a.value})
		documents = append(documents, a.documents...)
	}
	t := inputTerm(it.key, it.Resource, seen, ast.ObjectTerm(values...), ast.ObjectTerm(documents...))
	s.views[key] = t
	return t
}

// of are the names of the values that are seen.
func (s *sight) of(values map[string]any) []string {
	if s.all {
		return sortedKeys(values)
	}
	return s.names
}

// attribute converts an attribute.
func (s *session) attribute(it *item, name string, v variant) *attributeTerms {
	key := attributeView{it, name, v}
	if a := s.attributes[key]; a != nil {
		return a
	}
	if len(s.attributes) >= maxViews {
		clear(s.attributes)
	}
	value := it.show(it.Values[name], v)
	a := &attributeTerms{value: toTerm(value)}
	docs, bad := documents(map[string]any{name: value})
	for path, doc := range docs {
		a.documents = append(a.documents, [2]*ast.Term{ast.StringTerm(path), toTerm(doc)})
	}
	for i, b := range bad {
		if reason := holeAt(it.Values, b.path); reason != "" { // what stands for a hole is to blame
			bad[i].reason = reason
		}
	}
	a.bad = bad
	s.attributes[key] = a
	return a
}

// malformed returns what is malformed in a resource that the policy was shown.
func (s *session) malformed(e *entry, it *item) []malformed {
	var bad []malformed
	for _, name := range s.sight(e, it.Type).of(it.Values) {
		if it.Values[name] != nil {
			bad = append(bad, s.attribute(it, name, first).bad...)
		}
	}
	return bad
}

func nameTerm(name string) *ast.Term { return ast.InternedTerm(name) }
