package policytest

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// hidden is a set in which one value is unknown.
type hidden struct {
	address, path string
	set           *resource.Set
}

// less returns set once for each value that the policy reads and that is set, with
// that value made unknown: attributes, nested blocks, elements of lists, also
// those of companions.
func less(set *resource.Set, p *policy.Policy) []hidden {
	var out []hidden
	for i, r := range set.Resources {
		reads := slices.Concat(p.Reads[r.Type], p.Reads["*"])
		if len(reads) == 0 {
			continue
		}
		for _, path := range readPaths(r.Values, reads) {
			without := *r
			without.Values, _ = remove(r.Values, path).(map[string]any)
			without.Unknown = append(slices.DeleteFunc(slices.Clone(r.Unknown), func(u resource.Unknown) bool { return resource.Within(u.Path, path) }),
				resource.Unknown{Path: path, Reason: "made unknown by the test"})
			slices.SortFunc(without.Unknown, func(a, b resource.Unknown) int { return strings.Compare(a.Path, b.Path) })
			without.References = slices.DeleteFunc(slices.Clone(r.References), func(ref resource.Reference) bool { return resource.Within(ref.Path, path) })
			other := *set
			other.Resources = slices.Clone(set.Resources)
			other.Resources[i] = &without
			out = append(out, hidden{r.Address, path, &other})
			text, _ := resource.Get(r.Values, path)
			for at, holed := range holed(text) {
				without := *r
				without.Values, _ = replace(r.Values, path, holed).(map[string]any)
				other := *set
				other.Resources = slices.Clone(set.Resources)
				other.Resources[i] = &without
				out = append(out, hidden{r.Address, path + ", JSON " + at, &other})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b hidden) int {
		return cmp.Or(strings.Compare(a.address, b.address), strings.Compare(a.path, b.path))
	})
	return out
}

// maxHoled bounds the parts of a document that are made unknown.
const maxHoled = 48

// holed returns a text that is a JSON document once for each value in it, by its path, with that
// value not known; nothing for any other text.
func holed(text any) map[string]string {
	s, _ := text.(string)
	var doc any
	d := json.NewDecoder(strings.NewReader(s))
	d.UseNumber()
	if trimmed := strings.TrimSpace(s); !strings.HasPrefix(trimmed, "{") && !strings.HasPrefix(trimmed, "[") || d.Decode(&doc) != nil {
		return nil
	}
	const mark = "made unknown by the test"
	out := map[string]string{}
	var walk func(path string, v any)
	walk = func(path string, v any) {
		if len(out) >= maxHoled {
			return
		}
		if path != "" {
			if written, err := json.Marshal(replace(doc, path, mark)); err == nil {
				out[path] = strings.Replace(string(written), `"`+mark+`"`, resource.ValueHole("var.unknown", mark, 1), 1)
			}
		}
		switch v := v.(type) {
		case map[string]any:
			for _, k := range sortedKeys(v) {
				walk(resource.Join(path, k), v[k])
			}
		case []any:
			for i, e := range v {
				walk(resource.Join(path, i), e)
			}
		}
	}
	walk("", doc)
	return out
}

// replace returns v with another value at path, which is there. v itself is left as it is.
func replace(v any, path string, with any) any {
	steps, _ := resource.Steps(path)
	var put func(v any, steps []any) any
	put = func(v any, steps []any) any {
		if len(steps) == 0 {
			return with
		}
		switch v := v.(type) {
		case map[string]any:
			if name, ok := steps[0].(string); ok {
				out := maps.Clone(v)
				out[name] = put(v[name], steps[1:])
				return out
			}
		case []any:
			if i, ok := steps[0].(int); ok && i < len(v) {
				out := slices.Clone(v)
				out[i] = put(v[i], steps[1:])
				return out
			}
		}
		return v
	}
	return put(v, steps)
}

// readPaths returns the paths of values that a policy which reads the attributes
// can see, in order.
func readPaths(values map[string]any, reads []string) []string {
	var paths []string
	var walk func(path string, v any)
	walk = func(path string, v any) {
		attributes := resource.Attributes(path)
		seen := slices.ContainsFunc(reads, func(read string) bool {
			return resource.Within(attributes, read) || resource.Within(read, attributes)
		})
		if !seen || v == nil {
			return
		}
		paths = append(paths, path)
		switch v := v.(type) {
		case map[string]any:
			for _, k := range sortedKeys(v) {
				walk(resource.Join(path, k), v[k])
			}
		case []any:
			for i, e := range v {
				walk(resource.Join(path, i), e)
			}
		}
	}
	for _, k := range sortedKeys(values) {
		walk(resource.Join("", k), values[k])
	}
	return paths
}

// remove returns v without what is at path: absent in a map, nil in a list. v
// itself is left as it is.
func remove(v any, path string) any {
	steps, _ := resource.Steps(path)
	var cut func(v any, steps []any) any
	cut = func(v any, steps []any) any {
		switch step := steps[0].(type) {
		case string:
			m, ok := v.(map[string]any)
			if !ok {
				return v
			}
			out := make(map[string]any, len(m))
			for k, e := range m {
				switch {
				case k != step:
					out[k] = e
				case len(steps) > 1:
					out[k] = cut(e, steps[1:])
				}
			}
			return out
		case int:
			l, ok := v.([]any)
			if !ok || step >= len(l) {
				return v
			}
			out := slices.Clone(l)
			if len(steps) > 1 {
				out[step] = cut(l[step], steps[1:])
			} else {
				out[step] = nil
			}
			return out
		}
		return v
	}
	return cut(v, steps)
}

// flips compares the verdicts on a set with those on the same set of which less
// is known, and tells for the first subject whose verdict flipped what happened.
func flips(more, less []*finding.Verdict) (subject, what string) {
	before, after := bySubject(more), bySubject(less)
	for _, key := range sortedKeys(merged(before, after)) {
		b, a := before[key], after[key]
		ok := false
		switch worst(b) {
		case finding.Fail:
			ok = worst(a) == finding.Fail || worst(a) == finding.Unknown
		case finding.Pass:
			ok = worst(a) == finding.Pass || worst(a) == finding.Unknown
		case finding.Unknown:
			ok = worst(a) == finding.Unknown
		case "": // skipped
			ok = worst(a) == "" || worst(a) == finding.Unknown
		}
		if !ok {
			return subjectOf(b, a), list(b) + " became " + list(a)
		}
	}
	return "", ""
}

func bySubject(vs []*finding.Verdict) map[string][]*finding.Verdict {
	m := map[string][]*finding.Verdict{}
	for _, v := range vs {
		key := v.Subject.Root + "\x00" + v.Subject.Address
		m[key] = append(m[key], v)
	}
	return m
}

func merged(a, b map[string][]*finding.Verdict) map[string]bool {
	keys := map[string]bool{}
	for k := range a {
		keys[k] = true
	}
	for k := range b {
		keys[k] = true
	}
	return keys
}

// worst is the verdict on a subject as a whole.
func worst(vs []*finding.Verdict) finding.Outcome {
	for _, o := range []finding.Outcome{finding.Fail, finding.Unknown, finding.Pass} {
		if slices.ContainsFunc(vs, func(v *finding.Verdict) bool { return v.Outcome == o }) {
			return o
		}
	}
	return ""
}

func subjectOf(lists ...[]*finding.Verdict) string {
	for _, vs := range lists {
		for _, v := range vs {
			return v.Subject.Address
		}
	}
	return ""
}

func list(vs []*finding.Verdict) string {
	if len(vs) == 0 {
		return "no verdict"
	}
	var texts []string
	for _, v := range vs {
		texts = append(texts, describe(v))
	}
	return strings.Join(texts, ", ")
}
