package resource

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// A path names a place inside a resource's values, as a person would write it
// in Terraform: attribute names joined by dots, list indices in brackets, and
// map keys that are not identifiers quoted in brackets:
//
//	ingress[1].cidr_blocks[0]
//	tags.Name
//	tags["a.b"]
//
// It is a string, in this one spelling, so that paths can be compared, sorted
// and used as keys.

// Join returns the path of step below parent. A step is a string (an attribute
// name or map key) or an int (an index).
func Join(parent string, step any) string {
	switch s := step.(type) {
	case int:
		return parent + "[" + strconv.Itoa(s) + "]"
	case string:
		if !isIdentifier(s) {
			return parent + "[" + strconv.Quote(s) + "]"
		}
		if parent == "" {
			return s
		}
		return parent + "." + s
	default:
		panic("resource: a path step is a string or an int")
	}
}

// Steps splits a path into its steps, strings and ints. A path that is not well
// formed gives the steps up to the fault and ok = false.
func Steps(path string) (steps []any, ok bool) {
	rest := path
	for rest != "" {
		switch {
		case rest[0] == '[' && len(rest) > 1 && rest[1] == '"':
			quoted, err := strconv.QuotedPrefix(rest[1:])
			if err != nil {
				return steps, false
			}
			key, err := strconv.Unquote(quoted)
			rest = rest[1+len(quoted):]
			if err != nil || !strings.HasPrefix(rest, "]") {
				return steps, false
			}
			rest = rest[1:]
			steps = append(steps, key)
		case rest[0] == '[':
			end := strings.IndexByte(rest, ']')
			if end < 0 {
				return steps, false
			}
			n, err := strconv.Atoi(rest[1:end])
			if err != nil || n < 0 {
				return steps, false
			}
			rest = rest[end+1:]
			steps = append(steps, n)
		default:
			if rest[0] == '.' {
				if len(steps) == 0 {
					return steps, false
				}
				rest = rest[1:]
			} else if len(steps) > 0 {
				return steps, false
			}
			end := strings.IndexAny(rest, ".[")
			if end < 0 {
				end = len(rest)
			}
			if end == 0 {
				return steps, false
			}
			steps = append(steps, rest[:end])
			rest = rest[end:]
		}
	}
	return steps, true
}

// Parent returns the path one step up, "" for a path of one step.
func Parent(path string) string {
	steps, _ := Steps(path)
	if len(steps) <= 1 {
		return ""
	}
	parent := ""
	for _, s := range steps[:len(steps)-1] {
		parent = Join(parent, s)
	}
	return parent
}

// Within reports whether path is outer or lies below it. Everything lies within
// the empty path.
func Within(path, outer string) bool {
	if outer == "" || path == outer {
		return true
	}
	return strings.HasPrefix(path, outer) && (path[len(outer)] == '.' || path[len(outer)] == '[')
}

// Attributes returns the path's attribute names without indices:
// "ingress.cidr_blocks" for "ingress[1].cidr_blocks[0]".
func Attributes(path string) string {
	steps, _ := Steps(path)
	names := make([]string, 0, len(steps))
	for _, s := range steps {
		if name, ok := s.(string); ok {
			names = append(names, name)
		}
	}
	return strings.Join(names, ".")
}

// Get returns the value at path inside values, and whether there is one that
// is not nil.
func Get(values map[string]any, path string) (any, bool) {
	steps, ok := Steps(path)
	if !ok {
		return nil, false
	}
	var v any = values
	for _, s := range steps {
		switch s := s.(type) {
		case string:
			m, ok := v.(map[string]any)
			if !ok {
				return nil, false
			}
			v = m[s]
		case int:
			l, ok := v.([]any)
			if !ok || s >= len(l) {
				return nil, false
			}
			v = l[s]
		}
	}
	return v, v != nil
}

func isIdentifier(s string) bool {
	if s == "" {
		return false
	}
	for i, r := range s {
		letter := r == '_' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
		if !letter && (i == 0 || r != '-' && (r < '0' || r > '9')) {
			return false
		}
	}
	return true
}

// CompareAddresses orders two addresses as a person would: numbers in index
// brackets by their value, everything else by bytes.
func CompareAddresses(a, b string) int {
	x, y := a, b
	for {
		i, j := strings.IndexByte(x, '['), strings.IndexByte(y, '[')
		if i < 0 || j < 0 || x[:i] != y[:j] {
			return strings.Compare(x, y)
		}
		x, y = x[i+1:], y[j+1:]
		m, n := leadingInt(x), leadingInt(y)
		if m >= 0 && n >= 0 && m != n {
			return cmp.Compare(m, n)
		}
	}
}

func leadingInt(s string) int {
	end := strings.IndexByte(s, ']')
	if end < 0 {
		return -1
	}
	n, err := strconv.Atoi(s[:end])
	if err != nil {
		return -1
	}
	return n
}

// Canonical returns the elements of a set in the one order that every source
// uses: by their JSON text. The slice is sorted in place and returned.
func Canonical(set []any) []any {
	if len(set) < 2 {
		return set
	}
	keys := make(map[int]string, len(set))
	order := make([]int, len(set))
	for i, e := range set {
		text, _ := json.Marshal(e) // values hold nothing that cannot be marshalled
		keys[i], order[i] = string(text), i
	}
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(keys[a], keys[b]) })
	sorted := make([]any, len(set))
	for i, o := range order {
		sorted[i] = set[o]
	}
	copy(set, sorted)
	return set
}
