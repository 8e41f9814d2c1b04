package terraform

import (
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// identity are the attributes by which others know a resource. Where only AWS can fill
// them in they are part of Values, as symbols.
var identity = []string{"arn", "bucket", "cluster_identifier", "function_name", "id", "identifier", "key_id", "name"}

// resource returns the instance as others see it.
func (i *instance) resource() *resource.Resource {
	s := i.scope
	out := &resource.Resource{
		Address: i.address, Mode: i.block.mode, Type: i.block.typ, Name: i.block.name,
		Module: s.address, Source: resource.Terraform, Root: s.ev.root,
	}
	out.IgnoreChanges = i.block.ignored
	b := i.block.block
	out.Locations = resource.Locations{
		Block:  location(blockRange(b)),
		Header: location(b.DefRange()),
		Calls:  s.locations,
	}
	c := &collector{self: i.address}
	if w := i.existence(); w != nil {
		c.note(nil, *w)
	}
	if !i.evaluate() {
		c.note(nil, why{reasons: []string{i.address + " refers to itself"}})
		out.Values, out.Unknown = map[string]any{}, c.unknown
		return out
	}
	out.Values = c.body(i.body, nil)
	for name, v := range i.computed {
		if i.block.schema != nil && i.block.schema.Attributes[name] == nil {
			continue
		}
		if v, ok := c.value(v, (*step)(nil).key(name)); ok {
			out.Values[name] = v
		}
	}
	if i.block.schema != nil {
		for _, name := range identity {
			a := i.block.schema.Attributes[name]
			if a == nil || !a.Computed || a.Type.Kind != schema.String || i.given(name) {
				continue
			}
			out.Values[name] = resource.Symbol(i.address, name)
		}
	}
	c.tidy()
	out.Unknown, out.Sensitive, out.References = c.unknown, c.sensitive, c.references
	out.Provider, out.IgnoreTags = i.provider.resource(), i.provider.ignored
	out.Locations.Paths = i.block.locationsOf(c.placed)
	return out
}

// given reports whether the configuration says anything but null of an attribute.
func (i *instance) given(name string) bool {
	if _, ok := i.computed[name]; ok {
		return true
	}
	v, ok := i.body.attrs[name]
	if !ok {
		return false
	}
	plain, _ := v.Unmark()
	return !plain.IsNull()
}

// existence says why it is not known whether the instance is there, nil where it is:
// its own count or that of a module around it.
func (i *instance) existence() *why {
	var w *why
	add := func(exists *why) {
		if exists == nil {
			return
		}
		if w == nil {
			w = &why{}
		}
		w.reasons = append(w.reasons, exists.reasons...)
		w.refs = append(w.refs, exists.refs...)
	}
	add(i.exists)
	for s := i.scope; s.call != nil; s = s.parent {
		add(s.call.exists)
	}
	return w
}

// locationsOf returns the places of the paths of an instance whose nested blocks came
// to stand as given. Instances of the same form share the map.
func (r *resourceBlock) locationsOf(blocks []placed) map[string]resource.Location {
	var form strings.Builder
	for _, p := range blocks {
		form.WriteString(p.path.path())
		form.WriteByte(0)
		form.WriteString(p.loc.File)
		form.WriteByte(byte(p.loc.StartLine))
		form.WriteByte(byte(p.loc.StartLine >> 8))
		form.WriteByte(byte(p.loc.StartLine >> 16))
		form.WriteByte(byte(p.loc.StartColumn))
		form.WriteByte(0)
	}
	key := form.String()
	if paths := r.paths[key]; paths != nil {
		return paths
	}
	paths := make(map[string]resource.Location, len(r.plan.attrs))
	for i := range r.plan.attrs {
		paths[resource.Join("", r.plan.attrs[i].name)] = r.plan.attrs[i].loc
	}
	for _, p := range blocks {
		path := p.path.path()
		paths[path] = p.loc
		// The list of blocks as a whole stands where its first one does.
		if parent := p.path; !parent.isKey && parent.index == 0 {
			paths[parent.up.path()] = p.loc
		}
		for i := range p.body.attrs {
			paths[resource.Join(path, p.body.attrs[i].name)] = p.body.attrs[i].loc
		}
	}
	r.paths[key] = paths
	return paths
}
