package policy

import (
	"fmt"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// The analysis of a policy (analyse.go) runs its Rego with values that say not
// what something is but where it comes from.

// An abs is such a value. All of its fields may hold at once: it is the union
// of what the value may be.
type abs struct {
	locs   map[loc]bool    // parts of resources
	texts  map[string]bool // constant strings
	elem   *abs            // what a collection made in Rego contains
	fields map[string]*abs // the same by key: "name" of an object, "#0" of an array
	rels   signs           // lookups that decide which elements a collection has
	counts signs           // for the number of a collection's elements: its rels
	keysOf *abs            // the keys of this
	typeOf ast.Var         // it is the type of the resource that this variable holds
	other  bool            // anything that no part of a resource can be read from
}

// A loc is a part of a resource.
type loc struct {
	typ   string // judged, a resource type, or anyType
	part  part
	path  string // attributes without indices
	depth int    // how many lists or maps were entered since the last name
}

// judged stands for the type of the resource that is judged, anyType for one that
// is not known.
const (
	judged  = ""
	anyType = "*"
)

type part uint8

const (
	whole      part = iota // the resource
	values                 // input.values and below
	documents_             // input.documents
	document_              // one of them, and below
	provider               // input.provider and below
	meta                   // what is always known: address, type, ...
)

// A sign says how something depends on a lookup: more resources can only bring it
// about, can only prevent it, or either.
type sign uint8

const (
	grows   sign = 1
	shrinks sign = 2
	varies  sign = grows | shrinks
	skips   sign = 4 // besides: whether the resource is judged at all depends on it
)

func (s sign) flip() sign {
	switch s {
	case grows:
		return shrinks
	case shrinks:
		return grows
	default:
		return s
	}
}

// A use is a kind of lookup in data.plumb.
type use struct {
	relation  relation
	typ       string // anyType where it is not a constant
	attribute string // "*" where it is not a constant
}

type signs map[use]sign

// add merges other into s, through a dependence of the given sign.
func (s signs) add(other signs, through sign) signs {
	if len(other) == 0 {
		return s
	}
	if s == nil {
		s = signs{}
	}
	for u, sg := range other {
		switch through {
		case shrinks:
			sg = sg.flip()
		case varies:
			sg = varies
		}
		s[u] |= sg
	}
	return s
}

var nothing = &abs{other: true}

func at(l loc) *abs { return &abs{locs: map[loc]bool{l: true}} }

func constant(s string) *abs { return &abs{texts: map[string]bool{s: true}} }

// join returns the union of two values.
func join(a, b *abs) *abs {
	switch {
	case a == nil || a == b:
		return b
	case b == nil:
		return a
	}
	out := &abs{other: a.other || b.other}
	if a.typeOf == b.typeOf {
		out.typeOf = a.typeOf
	}
	out.locs = union(a.locs, b.locs)
	out.texts = union(a.texts, b.texts)
	out.elem = join(a.elem, b.elem)
	out.keysOf = join(a.keysOf, b.keysOf)
	out.rels = signs(nil).add(a.rels, grows).add(b.rels, grows)
	out.counts = signs(nil).add(a.counts, grows).add(b.counts, grows)
	switch {
	case len(a.fields) == 0:
		out.fields = b.fields
	case len(b.fields) == 0:
		out.fields = a.fields
	default:
		out.fields = map[string]*abs{}
		for k, v := range a.fields {
			out.fields[k] = v
		}
		for k, v := range b.fields {
			out.fields[k] = join(out.fields[k], v)
		}
	}
	return out
}

func union[K comparable](a, b map[K]bool) map[K]bool {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	out := make(map[K]bool, len(a)+len(b))
	for k := range a {
		out[k] = true
	}
	for k := range b {
		out[k] = true
	}
	return out
}

// elements returns what iterating a collection made in Rego gives.
func (a *abs) elements() *abs {
	out := a.elem
	for _, k := range sortedKeys(a.fields) {
		out = join(out, a.fields[k])
	}
	return out
}

// key returns a text that is the same for equal values.
func (a *abs) key(b *strings.Builder) {
	if a == nil {
		b.WriteByte('-')
		return
	}
	b.WriteByte('(')
	for _, k := range sortedTexts(a.locs) {
		b.WriteString(k)
	}
	for _, k := range sortedKeys(a.texts) {
		fmt.Fprintf(b, "%q", k)
	}
	for _, k := range sortedKeys(a.fields) {
		fmt.Fprintf(b, "%q:", k)
		a.fields[k].key(b)
	}
	if a.elem != nil {
		b.WriteByte('e')
		a.elem.key(b)
	}
	if a.keysOf != nil {
		b.WriteByte('k')
		a.keysOf.key(b)
	}
	for _, s := range []signs{a.rels, a.counts} {
		b.WriteByte('r')
		for _, k := range sortedTexts(s) {
			b.WriteString(k)
		}
	}
	fmt.Fprintf(b, "%t)", a.other)
}

func sortedTexts[K comparable, V any](m map[K]V) []string {
	texts := make(map[string]bool, len(m))
	for k, v := range m {
		texts[fmt.Sprintf("%v=%v;", k, v)] = true
	}
	return sortedKeys(texts)
}
