package policy

import (
	"slices"
	"strings"
	"sync"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// joins knows which resources refer to which. What it knows of an attribute is
// computed when somebody asks for it, in time linear in the resources of the
// type, and kept.
type joins struct {
	w         *workload
	byText    map[string][]*item // by the texts that identify a resource
	byAddress map[place]*item
	aliases   map[*item][]place // data sources that look up a resource that is in the workload

	mu         sync.Mutex
	attributes map[typeAttribute]*attributeIndex
}

// A place is an address within its root.
type place struct{ root, address string }

type typeAttribute struct{ typ, attribute string }

// An attributeIndex says what one attribute of all resources of one type holds.
type attributeIndex struct {
	once    sync.Once
	byText  map[string][]*item
	byPlace map[place][]*item
	open    []*item // whose value, or part of it, is not known
}

// rootOf returns what keeps one root apart from another, and one view of a root
// from another view of it.
func rootOf(r *resource.Resource) string { return string(r.Source) + "\x00" + r.Root }

func newJoins(w *workload) *joins {
	j := &joins{
		w:          w,
		byText:     map[string][]*item{},
		byAddress:  make(map[place]*item, len(w.items)),
		aliases:    map[*item][]place{},
		attributes: map[typeAttribute]*attributeIndex{},
	}
	for _, it := range w.items {
		j.byAddress[place{rootOf(it.Resource), it.Address}] = it
		if it.Mode == resource.Data {
			continue
		}
		for _, text := range identities(it.Resource) {
			j.byText[text] = append(j.byText[text], it)
		}
	}
	for _, d := range w.items {
		if d.Mode != resource.Data {
			continue
		}
		here := place{rootOf(d.Resource), d.Address}
		for _, a := range identityAttributes(d.Type) {
			text, ok := d.Values[a].(string)
			if !ok {
				continue
			}
			for _, it := range j.targets(d, text) {
				if it.Type == d.Type {
					j.aliases[it] = append(j.aliases[it], here)
				}
			}
		}
	}
	return j
}

// targets returns the resources that a text in an attribute of c stands for.
func (j *joins) targets(c *item, text string) []*item {
	root := rootOf(c.Resource)
	if ref, ok := resource.IsSymbol(text); ok {
		if it := j.byAddress[place{root, ref.Address}]; it != nil {
			return []*item{it}
		}
		return nil
	}
	var found []*item
	for _, it := range j.byText[text] {
		if j.meets(c, it, text) {
			found = append(found, it)
		}
	}
	return found
}

// meets reports whether text, which identifies it, means it where it stands in
// c: two resources of one name in different accounts, regions or roots are two.
func (j *joins) meets(c, it *item, text string) bool {
	if !strings.HasPrefix(text, "arn:") { // an ARN holds account and region itself
		if c.Provider.Account != "" && it.Provider.Account != "" && c.Provider.Account != it.Provider.Account {
			return false
		}
		if c.Provider.Region != "" && it.Provider.Region != "" && c.Provider.Region != it.Provider.Region {
			return false
		}
	}
	root := rootOf(c.Resource)
	if rootOf(it.Resource) == root {
		return true
	}
	for _, other := range j.byText[text] {
		if other.Type == it.Type && rootOf(other.Resource) == root {
			return false
		}
	}
	return true
}

// index returns what is known of an attribute of a type.
func (j *joins) index(typ, attribute string) *attributeIndex {
	j.mu.Lock()
	key := typeAttribute{typ, attribute}
	x := j.attributes[key]
	if x == nil {
		x = &attributeIndex{byText: map[string][]*item{}, byPlace: map[place][]*item{}}
		j.attributes[key] = x
	}
	j.mu.Unlock()
	x.once.Do(func() {
		for _, it := range j.w.byType[typ] {
			x.add(it, attribute)
		}
	})
	return x
}

// add takes in what the attribute of one resource holds.
func (x *attributeIndex) add(it *item, attribute string) {
	root := rootOf(it.Resource)
	at := func(address string) {
		p := place{root, address}
		if list := x.byPlace[p]; len(list) == 0 || list[len(list)-1] != it {
			x.byPlace[p] = append(list, it)
		}
	}
	open := unknownAt(it.Resource, attribute)
	for _, text := range textsAt(it.Values, attribute) {
		if !resource.HasSymbol(text) {
			if list := x.byText[text]; len(list) == 0 || list[len(list)-1] != it {
				x.byText[text] = append(list, it)
			}
			continue
		}
		for _, ref := range resource.Symbols(text) {
			if _, hole := ref.Hole(); hole {
				open = true
				continue
			}
			at(ref.Address)
			if _, mode := addressType(ref.Address); mode == resource.Data {
				open = true
			}
		}
	}
	for _, ref := range it.References {
		if resource.Within(resource.Attributes(ref.Path), attribute) {
			at(ref.Address)
		}
	}
	if open {
		x.open = append(x.open, it)
	}
}

// related returns the resources of a type whose attribute refers to the resource
// with a key, in the order of the set.
func (j *joins) related(key, typ, attribute string) []*item {
	r := j.w.byKey[key]
	if r == nil {
		return nil
	}
	x := j.index(typ, attribute)
	found := slices.Clone(x.byPlace[place{rootOf(r.Resource), r.Address}])
	for _, p := range j.aliases[r] {
		found = append(found, x.byPlace[p]...)
	}
	for _, text := range identities(r.Resource) {
		for _, c := range x.byText[text] {
			if j.meets(c, r, text) {
				found = append(found, c)
			}
		}
	}
	return j.inOrder(found)
}

// refers returns the resources that an attribute of the resource with a key
// refers to, in the order of the set.
func (j *joins) refers(key, attribute string) []*item {
	r := j.w.byKey[key]
	if r == nil {
		return nil
	}
	root := rootOf(r.Resource)
	var found []*item
	at := func(address string) {
		it := j.byAddress[place{root, address}]
		if it == nil {
			return
		}
		found = append(found, it)
		for other, places := range j.aliases {
			if slices.Contains(places, place{root, address}) {
				found = append(found, other)
			}
		}
	}
	for _, text := range textsAt(r.Values, attribute) {
		if !resource.HasSymbol(text) {
			found = append(found, j.targets(r, text)...)
		}
		for _, ref := range resource.Symbols(text) {
			at(ref.Address)
		}
	}
	for _, text := range mapped(r.Values, attribute) {
		if !resource.HasSymbol(text) {
			found = append(found, j.targets(r, text)...)
		}
	}
	for _, ref := range r.References {
		if resource.Within(resource.Attributes(ref.Path), attribute) {
			at(ref.Address)
		}
	}
	return j.inOrder(slices.DeleteFunc(found, func(it *item) bool { return it == r }))
}

// inOrder sorts items as they stand in the set and drops repetitions.
func (j *joins) inOrder(items []*item) []*item {
	slices.SortFunc(items, func(a, b *item) int { return a.index - b.index })
	return slices.Compact(items)
}

// textsAt returns the texts at a path without indices: the string there, or the
// strings in the list there, looking through all lists on the way.
func textsAt(values map[string]any, attribute string) []string {
	var found []string
	var walk func(v any, rest string)
	walk = func(v any, rest string) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				walk(e, rest)
			}
		case map[string]any:
			if rest == "" {
				return
			}
			if e, ok := v[rest]; ok { // a map's key may hold dots
				walk(e, "")
				return
			}
			name, rest, _ := strings.Cut(rest, ".")
			walk(v[name], rest)
		case string:
			if rest == "" && v != "" {
				found = append(found, v)
			}
		}
	}
	walk(values, attribute)
	return found
}

// mapped returns the texts in the maps at a path without indices: the values of environment
// variables. Most of them name nothing, so what they do not find is no gap.
func mapped(values map[string]any, attribute string) (texts []string) {
	name, rest, deeper := strings.Cut(attribute, ".")
	switch v := values[name].(type) {
	case map[string]any:
		if deeper {
			return mapped(v, rest)
		}
		for _, k := range sortedKeys(v) {
			if text, ok := v[k].(string); ok && text != "" {
				texts = append(texts, text)
			}
		}
	case []any:
		for _, e := range v {
			if m, ok := e.(map[string]any); ok && deeper {
				texts = append(texts, mapped(m, rest)...)
			}
		}
	}
	return texts
}

// unknownAt reports whether anything at, above or below a path without indices
// is unknown.
func unknownAt(r *resource.Resource, attribute string) bool {
	for _, u := range r.Unknown {
		if u.Path == "" {
			continue
		}
		p := resource.Attributes(u.Path)
		if resource.Within(p, attribute) || resource.Within(attribute, p) {
			return true
		}
	}
	return false
}
