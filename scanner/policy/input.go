package policy

import (
	"encoding/json"
	"slices"
	"strconv"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// inputTerm returns a resource in the form in which policies see it, as far as they look.
// values and documents are given because they may be samples (see sample.go) instead of the
// resource's own.
func inputTerm(key string, r *resource.Resource, s *sight, values, documents *ast.Term) *ast.Term {
	fields := make([][2]*ast.Term, 0, 13)
	fields = append(fields,
		field("key", ast.StringTerm(key)),
		field("type", ast.StringTerm(r.Type)),
		field("source", ast.StringTerm(string(r.Source))),
		field("mode", ast.StringTerm(r.Mode)),
		field("values", values),
		field("documents", documents),
	)
	add := func(name string, make func() *ast.Term) {
		if s.sees(name) {
			fields = append(fields, field(name, make()))
		}
	}
	add("address", func() *ast.Term { return ast.StringTerm(r.Address) })
	add("name", func() *ast.Term { return ast.StringTerm(r.Name) })
	add("module", func() *ast.Term { return ast.StringTerm(r.Module) })
	add("root", func() *ast.Term { return ast.StringTerm(r.Root) })
	add("provider", func() *ast.Term { return providerTerm(r) })
	add("unknown", func() *ast.Term { return unknownTerm(r) })
	add("references", func() *ast.Term { return referencesTerm(r) })
	return ast.ObjectTerm(fields...)
}

// unknownTerm gives the reasons why something is not known, by path.
func unknownTerm(r *resource.Resource) *ast.Term {
	unknown := make([][2]*ast.Term, 0, len(r.Unknown))
	for _, u := range r.Unknown {
		unknown = append(unknown, [2]*ast.Term{ast.StringTerm(u.Path), ast.StringTerm(u.Reason)})
	}
	return ast.ObjectTerm(unknown...)
}

// referencesTerm gives the addresses that each attribute was made from, by path:
// what is not there was written down by somebody, or is unknown.
func referencesTerm(r *resource.Resource) *ast.Term {
	byPath := map[string][]*ast.Term{}
	for _, ref := range r.References {
		address := ast.StringTerm(ref.Address)
		if !slices.ContainsFunc(byPath[ref.Path], func(t *ast.Term) bool { return t.Equal(address) }) {
			byPath[ref.Path] = append(byPath[ref.Path], address)
		}
	}
	fields := make([][2]*ast.Term, 0, len(byPath))
	for _, path := range sortedKeys(byPath) {
		fields = append(fields, [2]*ast.Term{ast.StringTerm(path), ast.ArrayTerm(byPath[path]...)})
	}
	return ast.ObjectTerm(fields...)
}

// providerTerm leaves out what is not known. place is the same for two resources
// of one account and region, as far as their configuration tells without knowing
// which they are.
func providerTerm(r *resource.Resource) *ast.Term {
	p := r.Provider
	fields := make([][2]*ast.Term, 0, 7)
	add := func(name, value string) {
		if value != "" {
			fields = append(fields, field(name, ast.StringTerm(value)))
		}
	}
	add("name", p.Name)
	add("alias", p.Alias)
	add("region", p.Region)
	add("account", p.Account)
	add("constraint", p.Constraint)
	add("place", providerPlace(r))
	tags := make([][2]*ast.Term, 0, len(p.DefaultTags))
	for _, k := range sortedKeys(p.DefaultTags) {
		tags = append(tags, [2]*ast.Term{ast.StringTerm(k), ast.StringTerm(p.DefaultTags[k])})
	}
	return ast.ObjectTerm(append(fields, field("default_tags", ast.ObjectTerm(tags...)))...)
}

func providerPlace(r *resource.Resource) string {
	if r.Source == resource.AWS {
		return r.Provider.Account + "/" + r.Provider.Region
	}
	return r.Root + "/" + r.Provider.Name + "." + r.Provider.Alias
}

func field(name string, value *ast.Term) [2]*ast.Term {
	return [2]*ast.Term{ast.InternedTerm(name), value}
}

// toTerm converts a value of a resource. An attribute that is nil is left out
// as if it were absent; in a list nil stands for what is unknown, and keeps its place.
func toTerm(v any) *ast.Term {
	switch v := v.(type) {
	case nil:
		return ast.NullTerm()
	case bool:
		return ast.InternedTerm(v)
	case string:
		return ast.StringTerm(v)
	case json.Number:
		return ast.NumberTerm(v)
	case float64:
		return ast.FloatNumberTerm(v)
	case int:
		return ast.InternedTerm(v)
	case int64:
		return ast.NumberTerm(json.Number(strconv.FormatInt(v, 10)))
	case []any:
		terms := make([]*ast.Term, len(v))
		for i, e := range v {
			terms[i] = toTerm(e)
		}
		return ast.ArrayTerm(terms...)
	case []string:
		terms := make([]*ast.Term, len(v))
		for i, e := range v {
			terms[i] = ast.StringTerm(e)
		}
		return ast.ArrayTerm(terms...)
	case map[string]any:
		fields := make([][2]*ast.Term, 0, len(v))
		for k, e := range v {
			if e != nil {
				fields = append(fields, [2]*ast.Term{ast.StringTerm(k), toTerm(e)})
			}
		}
		return ast.ObjectTerm(fields...)
	default:
		// Other types break the contract of resource.Values; their JSON is the
		// best that can be made of them.
		value, err := ast.InterfaceToValue(v)
		if err != nil {
			return ast.NullTerm()
		}
		return ast.NewTerm(value)
	}
}
