package plan

import (
	"encoding/json"
	"math/big"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// identity are the attributes by which others know a resource. Where only AWS can
// fill them in they are part of a planned resource's values, as symbols. The
// evaluator of configuration has the same.
var identity = []string{"arn", "bucket", "cluster_identifier", "function_name", "id", "identifier", "key_id", "name"}

// A note says that the value at a path, relative to the value it is returned with, is
// unknown or sensitive.
type note struct {
	path    string
	unknown *resource.Unknown // nil: sensitive
}

// below moves notes one step down.
func below(step any, notes []note) []note {
	for i := range notes {
		notes[i].path = prefix(step, notes[i].path)
	}
	return notes
}

// prefix returns the path of step followed by rest.
func prefix(step any, rest string) string {
	head := resource.Join("", step)
	if rest == "" || rest[0] == '[' {
		return head + rest
	}
	return head + "." + rest
}

// A reader turns the values of one resource in JSON into those of a
// resource.Resource: nothing null, sets in their fixed order, what is unknown
// found elsewhere or noted.
type reader struct {
	address string
	planned bool  // a plan: values may be unknown
	twin    *twin // the same resource as the configuration has it, nil where there is none
	config  *config
	module  string // the module instance that the resource is in
}

// A spot is the place of a value in what is known beside the JSON.
type spot struct {
	twin value // in the evaluated configuration
	expr written
	attr *schema.Attribute // the attribute the value is or is within, nil where unknown
	isID bool              // a resource's own id, which nobody configures though the schema says so
}

// block reads an object that has the shape of a block; top says that it is the resource's own.
func (r *reader) block(b *schema.Block, v, unknown, sensitive map[string]any, at spot, top bool) (map[string]any, []note) {
	out := make(map[string]any, len(v))
	var notes []note
	for _, name := range names(v, unknown) {
		here := spot{twin: at.twin.key(name), expr: at.expr.key(name), attr: at.attr, isID: top && name == "id"}
		var value any
		var more []note
		switch {
		case b != nil && b.Blocks[name] != nil:
			value, more = r.blocks(b.Blocks[name], v[name], unknown[name], sensitive[name], here)
		case b != nil && b.Attributes[name] != nil:
			here.attr = b.Attributes[name]
			value, more = r.value(&here.attr.Type, v[name], unknown[name], sensitive[name], here)
			if value != nil && here.attr.Sensitive && sensitive[name] != true {
				more = append(more, note{})
			}
		default:
			value, more = r.value(nil, v[name], unknown[name], sensitive[name], here)
		}
		if value != nil {
			out[name] = value
		}
		notes = append(notes, below(name, more)...)
	}
	return out, notes
}

// blocks reads the nested blocks of one name.
func (r *reader) blocks(b *schema.NestedBlock, v, unknown, sensitive any, at spot) (any, []note) {
	if unknown == true {
		return r.openBlocks(at)
	}
	one := func(v, unknown, sensitive any, at spot) (any, []note) {
		m, ok := v.(map[string]any)
		if !ok && unknown == nil {
			return nil, nil
		}
		return r.block(b.Block, m, object(unknown), object(sensitive), at, false)
	}
	switch b.Nesting {
	case schema.NestingSingle, schema.NestingGroup:
		if v == nil && unknown == nil {
			return nil, nil
		}
		return one(v, unknown, sensitive, at)
	case schema.NestingMap:
		m, _ := v.(map[string]any)
		out := map[string]any{}
		var notes []note
		for _, name := range names(m, object(unknown)) {
			value, more := one(m[name], object(unknown)[name], object(sensitive)[name], spot{twin: at.twin.key(name), expr: at.expr.key(name)})
			if value != nil {
				out[name] = value
			}
			notes = append(notes, below(name, more)...)
		}
		return out, notes
	}
	list, _ := v.([]any)
	if len(list) == 0 {
		return nil, nil
	}
	out, notes := r.elements(list, unknown, sensitive, at, b.Nesting == schema.NestingSet, one)
	if sensitive == true {
		notes = append(notes, note{})
	}
	return out, notes
}

// value reads the value of an attribute, or part of it. t is nil where the type
// is not known.
func (r *reader) value(t *schema.Type, v, unknown, sensitive any, at spot) (any, []note) {
	if unknown == true {
		return r.open(at, at.attr == nil || at.attr.Computed)
	}
	var out any
	var notes []note
	switch v := v.(type) {
	case nil:
		if !hasTrue(unknown) {
			return nil, nil
		}
		return r.open(at, false)
	case string:
		if resource.HasSymbolRune(v) {
			return nil, []note{{unknown: &resource.Unknown{Reason: "the text has a private-use character that plumb uses for itself"}}}
		}
		out = v
	case json.Number:
		out = number(v)
	case []any:
		elem := func(i int) *schema.Type {
			switch {
			case t == nil:
				return nil
			case t.Kind == schema.Tuple && i < len(t.Elems):
				return t.Elems[i]
			}
			return t.Elem
		}
		i := 0
		out, notes = r.elements(v, unknown, sensitive, at, t != nil && t.Kind == schema.Set, func(v, unknown, sensitive any, at spot) (any, []note) {
			i++
			return r.value(elem(i-1), v, unknown, sensitive, at)
		})
	case map[string]any:
		u, s := object(unknown), object(sensitive)
		m := make(map[string]any, len(v))
		for _, name := range names(v, u) {
			var inner *schema.Type
			switch {
			case t == nil:
			case t.Kind == schema.Object:
				inner = t.Attrs[name]
			default:
				inner = t.Elem
			}
			if resource.HasSymbolRune(name) {
				notes = append(notes, note{unknown: &resource.Unknown{Reason: "a key has a private-use character that plumb uses for itself"}})
				continue
			}
			value, more := r.value(inner, v[name], u[name], s[name], spot{twin: at.twin.key(name), expr: at.expr.key(name), attr: at.attr})
			if value != nil {
				m[name] = value
			}
			notes = append(notes, below(name, more)...)
		}
		out = m
	default:
		out = v // a bool
	}
	if sensitive == true {
		notes = append(notes, note{})
	}
	return out, notes
}

// elements reads a list or set.
func (r *reader) elements(list []any, unknown, sensitive any, at spot, isSet bool, read func(v, unknown, sensitive any, at spot) (any, []note)) (any, []note) {
	u, _ := unknown.([]any)
	s, _ := sensitive.([]any)
	pick := func(l []any, i int) any {
		if i < len(l) {
			return l[i]
		}
		return nil
	}
	twins := at.twin.elements(list, u, isSet)
	out := make([]any, len(list))
	inner := make([][]note, len(list))
	for i, v := range list {
		out[i], inner[i] = read(v, pick(u, i), pick(s, i), spot{twin: twins[i], expr: at.expr.at(i, len(list)), attr: at.attr})
	}
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	if isSet {
		order = canonicalOrder(out)
	}
	sorted := make([]any, len(list))
	var notes []note
	for to, from := range order {
		sorted[to] = out[from]
		notes = append(notes, below(to, inner[from])...)
	}
	return sorted, notes
}

// canonicalOrder returns the order that resource.Canonical puts values in.
func canonicalOrder(values []any) []int {
	texts := make([]string, len(values))
	order := make([]int, len(values))
	for i, v := range values {
		text, err := json.Marshal(v)
		if err != nil {
			panic("plan: a value that came from JSON does not go back: " + err.Error())
		}
		texts[i], order[i] = string(text), i
	}
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(texts[a], texts[b]) })
	return order
}

// names returns the keys of both maps, sorted.
func names(a, b map[string]any) []string {
	all := make([]string, 0, len(a)+len(b))
	for name := range a {
		all = append(all, name)
	}
	for name, v := range b {
		if _, ok := a[name]; !ok && hasTrue(v) {
			all = append(all, name)
		}
	}
	slices.Sort(all)
	return all
}

// hasTrue reports whether a tree of marks has a mark.
func hasTrue(v any) bool {
	switch v := v.(type) {
	case bool:
		return v
	case []any:
		return slices.ContainsFunc(v, hasTrue)
	case map[string]any:
		for _, e := range v {
			if hasTrue(e) {
				return true
			}
		}
	}
	return false
}

func object(v any) map[string]any {
	m, _ := v.(map[string]any)
	return m
}

// number returns a number as the evaluator has it: digits, at most one dot, no
// exponent, no zeros at the end.
func number(n json.Number) any {
	if n == "-0" {
		return json.Number("0")
	}
	plain := !strings.ContainsAny(string(n), "eE") && (!strings.Contains(string(n), ".") || n[len(n)-1] != '0')
	if plain {
		return n
	}
	if len(n) > 400 { // beyond any float64
		return n
	}
	f, _, err := big.ParseFloat(string(n), 10, 512, big.ToNearestEven)
	if err != nil || f.IsInf() || f.MantExp(nil) > 4096 || f.MantExp(nil) < -4096 {
		return n
	}
	return json.Number(f.Text('f', -1))
}

// whole turns what was read of a resource into its values, unknowns and sensitive paths.
func (r *reader) whole(out *resource.Resource, b *schema.Block, v, unknown, sensitive map[string]any) {
	at := spot{}
	if r.twin != nil {
		at.twin = r.twin.root()
	}
	if r.config != nil {
		at.expr = r.config.written()
	}
	values, notes := r.block(b, v, unknown, sensitive, at, true)
	if r.planned && b != nil {
		for _, name := range identity {
			a := b.Attributes[name]
			if a == nil || !a.Computed || a.Type.Kind != schema.String || unknown[name] != true || values[name] != nil {
				continue
			}
			if !slices.ContainsFunc(notes, func(n note) bool { return n.path == name }) {
				values[name] = resource.Symbol(r.address, name)
			}
		}
	}
	out.Values = values
	for _, n := range notes {
		if n.unknown == nil {
			out.Sensitive = append(out.Sensitive, n.path)
			continue
		}
		u := *n.unknown
		u.Path = n.path
		out.Unknown = append(out.Unknown, u)
	}
	slices.SortStableFunc(out.Unknown, func(a, b resource.Unknown) int { return strings.Compare(a.Path, b.Path) })
	slices.Sort(out.Sensitive)
	out.Sensitive = slices.Compact(out.Sensitive)
}
