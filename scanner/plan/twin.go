package plan

import (
	"encoding/json"
	"reflect"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// A twin is a planned resource as the configuration beside the plan has it,
// evaluated. Where the plan says only that a value is unknown, the twin may know
// what it is made from.
type twin struct {
	*resource.Resource
}

// A value is a value of a twin; ok is false where the twin has none there.
type value struct {
	of   *twin
	v    any
	path string
	ok   bool
}

func (t *twin) root() value { return value{of: t, v: t.Values, ok: true} }

// key returns the member of an object.
func (x value) key(name string) value {
	if x.of == nil {
		return value{}
	}
	out := value{of: x.of, path: resource.Join(x.path, name)}
	if m, ok := x.v.(map[string]any); ok {
		out.v, out.ok = m[name]
		out.ok = out.ok && out.v != nil
	}
	return out
}

// elements finds for each element of a planned list the twin's. In a set they are told
// by what is known of them.
func (x value) elements(list, unknown []any, isSet bool) []value {
	out := make([]value, len(list))
	if x.of != nil && !x.ok {
		for i := range out { // the twin says nothing of the whole
			out[i] = value{of: x.of, path: resource.Join(x.path, i)}
		}
		return out
	}
	mine, ok := x.v.([]any)
	if x.of == nil || !ok || len(mine) != len(list) {
		return out
	}
	at := func(i int) value {
		return value{of: x.of, v: mine[i], path: resource.Join(x.path, i), ok: mine[i] != nil}
	}
	if !isSet {
		for i := range list {
			out[i] = at(i)
		}
		return out
	}
	if len(list) > 100 || !hasTrue(unknown) {
		return out // too much work, or nothing to find out
	}
	marks := func(i int) any {
		if i < len(unknown) {
			return unknown[i]
		}
		return nil
	}
	pair := make([]int, len(list))
	taken := make([]bool, len(mine))
	for i, v := range list {
		j := 0
		for j < len(mine) && (taken[j] || !fits(v, marks(i), mine[j])) {
			j++
		}
		if j == len(mine) {
			return out
		}
		pair[i], taken[j] = j, true
	}
	// Two elements that could be paired the other way round must be the same as far as
	// they are known, else nobody knows which is which.
	for i := range list {
		for k := range i {
			crossed := fits(list[i], marks(i), mine[pair[k]]) && fits(list[k], marks(k), mine[pair[i]])
			if crossed && !reflect.DeepEqual([]any{list[i], marks(i)}, []any{list[k], marks(k)}) && !reflect.DeepEqual(mine[pair[i]], mine[pair[k]]) {
				return out
			}
		}
	}
	for i := range list {
		out[i] = at(pair[i])
	}
	return out
}

// fits reports whether a planned value, as far as it is known, can be the
// twin's. The plan may hold more: the provider's defaults.
func fits(planned, unknown, twin any) bool {
	if unknown == true {
		return true
	}
	switch t := twin.(type) {
	case nil:
		return true
	case map[string]any:
		m, ok := planned.(map[string]any)
		if !ok {
			return false
		}
		u := object(unknown)
		for name, e := range t {
			if !fits(m[name], u[name], e) {
				return false
			}
		}
		return true
	case []any:
		l, ok := planned.([]any)
		if !ok {
			return planned == nil && len(t) == 0
		}
		if len(l) != len(t) {
			return false
		}
		// The order of a set is the twin's own, so order cannot be asked for.
		return hasTrue(unknown) || sameElements(l, t)
	case string:
		// A symbol may be what the plan knows already.
		return resource.HasSymbol(t) || sameText(planned, t)
	default:
		return sameText(planned, t)
	}
}

func sameElements(a, b []any) bool {
	taken := make([]bool, len(b))
	for _, x := range a {
		i := 0
		for i < len(b) && (taken[i] || !fits(x, nil, b[i])) {
			i++
		}
		if i == len(b) {
			return false
		}
		taken[i] = true
	}
	return true
}

// sameText compares two scalars as Terraform converts them to each other.
func sameText(a, b any) bool {
	x, ok := scalar(a)
	y, ok2 := scalar(b)
	if !ok || !ok2 {
		return false
	}
	return x == y || sameJSON(x, y)
}

func scalar(v any) (string, bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case json.Number:
		if n, ok := number(v).(json.Number); ok {
			return string(n), true
		}
		return string(v), true
	case bool:
		if v {
			return "true", true
		}
		return "false", true
	}
	return "", false
}

// sameJSON reports whether two texts are the same JSON document.
func sameJSON(a, b string) bool {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	if a == "" || b == "" || a[0] != '{' && a[0] != '[' {
		return false
	}
	var x, y any
	if json.Unmarshal([]byte(a), &x) != nil || json.Unmarshal([]byte(b), &y) != nil {
		return false
	}
	p, err := json.Marshal(x)
	if err != nil {
		return false
	}
	q, err := json.Marshal(y)
	return err == nil && string(p) == string(q)
}

// open reads an attribute, or part of one, that the plan does not know. computed says that
// the provider may decide it.
func (r *reader) open(at spot, computed bool) (any, []note) {
	if t := at.twin; t.of != nil {
		if t.ok && t.of.isOpen(t.path, t.v) {
			return copyOf(t.v), t.of.notes(t.path)
		}
		for i := range t.of.Unknown {
			u := &t.of.Unknown[i]
			if u.Path != "" && resource.Within(t.path, u.Path) {
				return nil, []note{{unknown: u}}
			}
		}
		if !t.ok && computed {
			return nil, nil // not configured: what AWS makes of it is no news
		}
	}
	if computed && (at.expr.absent() || at.attr != nil && at.attr.FromAWS() || at.isID) {
		return nil, nil
	}
	return r.unknown(at, "known after apply")
}

// openBlocks reads nested blocks of which the plan does not know how many there
// are: the provider decides where there are none, or a dynamic block does.
func (r *reader) openBlocks(at spot) (any, []note) {
	if at.twin.of != nil {
		return r.open(at, true)
	}
	return r.unknown(at, "known after apply; a plan alone does not tell whether it is configured")
}

func (r *reader) unknown(at spot, reason string) (any, []note) {
	u := &resource.Unknown{Reason: reason}
	if r.config != nil {
		u.Refs = r.config.refs(r.module, at.expr)
	}
	if len(u.Refs) > 0 {
		parts := make([]string, len(u.Refs))
		for i, ref := range u.Refs {
			parts[i] = ref.Address
			if ref.Attribute != "" {
				parts[i] += "." + ref.Attribute
			}
		}
		u.Reason += " (" + strings.Join(parts, ", ") + ")"
	}
	return nil, []note{{unknown: u}}
}

// isOpen reports whether a value of the twin is itself not quite known: a value that the
// configuration gives and the plan does not know is not to be trusted.
func (t *twin) isOpen(path string, v any) bool {
	if resource.AnySymbol(v) {
		return true
	}
	for _, u := range t.Unknown {
		if u.Path != "" && resource.Within(u.Path, path) {
			return true
		}
	}
	return false
}

// notes returns what the twin says of the values at path and below, relative to it.
func (t *twin) notes(path string) []note {
	var notes []note
	for i := range t.Unknown {
		if u := &t.Unknown[i]; u.Path != "" && resource.Within(u.Path, path) {
			notes = append(notes, note{strings.TrimPrefix(u.Path[len(path):], "."), u})
		}
	}
	for _, s := range t.Sensitive {
		if resource.Within(s, path) {
			notes = append(notes, note{path: strings.TrimPrefix(s[len(path):], ".")})
		}
	}
	return notes
}

func copyOf(v any) any {
	switch v := v.(type) {
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = copyOf(e)
		}
		return out
	case map[string]any:
		out := make(map[string]any, len(v))
		for k, e := range v {
			out[k] = copyOf(e)
		}
		return out
	default:
		return v
	}
}
