package policy

import (
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// builtin says what a built-in function reads of its arguments, and what its
// result holds. What is not named here reads its arguments whole, and gives
// nothing that a resource can be read from.
func (f *frame) builtin(name string, terms []*ast.Term, args []*abs) *abs {
	switch name {
	case "count":
		f.all(args[0].keysOf)
		for _, l := range sortedLocs(args[0].locs) {
			if l.part != values || !f.isListOrText(l) {
				f.all(at(l))
			}
		}
		return &abs{counts: args[0].rels, other: true}
	case "gt", "gte", "lt", "lte", "neq":
		f.compare(name, terms, args)
		return nothing
	case "is_array", "is_boolean", "is_null", "is_number", "is_object", "is_set", "is_string", "type_name":
		return nothing
	case "object.get":
		return f.get(args[0], terms[1], args[1], args[2])
	case "object.keys":
		return &abs{keysOf: args[0], other: true}
	case "internal.member_2":
		if keys := args[1]; keys != nil && keys.keysOf != nil && len(keys.locs) == 0 && isScalar(terms[0]) {
			f.touch(f.index(keys.keysOf, terms[0], false))
			return nothing
		}
		f.narrow(args[0], args[1].elements())
		f.all(args[0])
		f.all(args[1])
		f.rels = f.rels.add(args[1].rels, grows)
		return nothing
	case "or", "array.concat", "object.union":
		return join(args[0], args[1])
	case "array.slice":
		f.rels = f.rels.add(args[0].rels, varies)
		return args[0]
	case "array.reverse", "array.flatten":
		return args[0]
	case "object.union_n", "union":
		return args[0].elements()
	case "minus", "and", "intersection":
		for _, a := range args {
			f.whole(a)
		}
		return args[0]
	case "internal.print":
		return nothing
	case "regex.match", "regex.is_valid", "regex.find_n", "regex.find_all_string_submatch_n", "regex.replace", "regex.split":
		for _, i := range []int{0, 1} {
			if i < len(args) && args[i] != nil && (i == 0) != (name == "regex.replace") {
				for _, text := range sortedKeys(args[i].texts) {
					f.patterns[text] = true
				}
			}
		}
	}
	for _, a := range args {
		f.whole(a)
	}
	return nothing
}

// compare evaluates an inequality.
func (f *frame) compare(name string, terms []*ast.Term, args []*abs) {
	for i, a := range args {
		other := terms[1-i]
		f.all(a)
		if a == nil {
			continue
		}
		f.vary(&abs{rels: a.rels})
		n, ok := other.Value.(ast.Number)
		zero := ok && n.String() == "0"
		// More elements make `count(x) > 0` true and `count(x) < 1` false.
		switch {
		case zero && (name == "neq" || name == "gt" && i == 0 || name == "lt" && i == 1),
			ok && (name == "gt" || name == "gte") && i == 0,
			ok && (name == "lt" || name == "lte") && i == 1:
			f.rels = f.rels.add(a.counts, grows)
		case ok && (name == "lt" || name == "lte") && i == 0,
			ok && (name == "gt" || name == "gte") && i == 1:
			f.rels = f.rels.add(a.counts, shrinks)
		default:
			f.rels = f.rels.add(a.counts, varies)
		}
	}
}

// get evaluates object.get(object, key or path, default).
func (f *frame) get(object *abs, term *ast.Term, key, otherwise *abs) *abs {
	if object == nil {
		return otherwise
	}
	f.rels = f.rels.add(object.rels, varies)
	v := object
	if path, ok := term.Value.(*ast.Array); ok {
		for i := range path.Len() {
			v = f.index(v, path.Elem(i), false)
		}
		f.touchAs(v, varies)
		return join(v, otherwise)
	}
	if key != nil && key.texts == nil && len(key.fields) > 0 {
		for i := range len(key.fields) {
			step := key.fields["#"+strconv.Itoa(i)]
			if step == nil || step.other || len(step.texts) != 1 || len(step.locs) > 0 {
				f.whole(object)
				return join(nothing, otherwise)
			}
			v = f.index(v, ast.StringTerm(sortedKeys(step.texts)[0]), false)
		}
		f.touchAs(v, varies)
		return join(v, otherwise)
	}
	v = f.index(object, term, false)
	f.touchAs(v, varies)
	return join(v, otherwise)
}

// isListOrText reports whether counting what stands at l looks at nothing
// inside it.
func (f *frame) isListOrText(l loc) bool {
	if f.isList(l) {
		return true
	}
	types := []string{l.typ}
	if l.typ == judged {
		types = f.types
	}
	known := false
	for _, t := range types {
		block, ok := schema.Lookup(schema.Managed, t)
		if !ok {
			return false
		}
		e, ok := block.At(l.path)
		if ok && (e.Type == nil || e.Type.Kind != schema.String) {
			return false
		}
		known = known || ok
	}
	return known
}

// families of built-in functions that compare by meaning, not by text. Samples
// for each are in sample.go.
func families(builtins map[string]bool) []string {
	found := map[string]bool{}
	for name := range builtins {
		switch {
		case strings.HasPrefix(name, "net.cidr"):
			found["cidr"] = true
		case strings.HasPrefix(name, "time."):
			found["time"] = true
		case strings.HasPrefix(name, "semver."):
			found["semver"] = true
		case strings.HasPrefix(name, "json.") || strings.HasPrefix(name, "yaml."):
			found["json"] = true
		case strings.HasPrefix(name, "glob."):
			found["glob"] = true
		case strings.HasPrefix(name, "base64"):
			found["base64"] = true
		}
	}
	return sortedKeys(found)
}
