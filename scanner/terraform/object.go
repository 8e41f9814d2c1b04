package terraform

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// resolveResource returns what a reference to a resource means: an attribute of an
// instance where it says so, else the instance or all of them as a value.
func (s *scope) resolveResource(r *reference) (cty.Value, hcl.Diagnostics) {
	if r.mode == ephemeralMode {
		return unknown(cty.DynamicPseudoType, r.String()+" is ephemeral"), nil
	}
	b := s.module.resources[resourceKey(r.mode, r.typ, r.name)]
	if b == nil {
		return s.undeclared(r, "resource")
	}
	x := s.expansionOf(b)
	rest := r.rest
	if x.mode == single {
		return x.items[0].read(rest)
	}
	if len(rest) == 0 {
		return s.allInstances(b, x), nil
	}
	index, ok := rest[0].(hcl.TraverseIndex)
	if !ok {
		if attr, isAttr := rest[0].(hcl.TraverseAttr); isAttr && x.mode == keyed {
			// aws_subnet.s.a is aws_subnet.s["a"]: the instances are an object.
			index, ok = hcl.TraverseIndex{Key: cty.StringVal(attr.Name), SrcRange: attr.SrcRange}, true
		}
	}
	if !ok || x.mode == unsure {
		if ok && !x.byKey && len(x.items) > 0 {
			// Of an unknown count, the instance that stands for all is the first.
			if n, isInt := intOf(index.Key); isInt && n == 0 {
				return x.items[0].read(rest[1:])
			}
		}
		if x.mode == unsure {
			return s.anyInstance(&reference{kind: r.kind, mode: r.mode, typ: r.typ, name: r.name, rest: rest}), nil
		}
		return cty.DynamicVal, hcl.Diagnostics{problem(rest.SourceRange(), "Missing resource instance key", fmt.Sprintf("%s has count set: its attributes must be read of one instance, %s[0] for example.", r, r))}
	}
	i, found := x.at(index.Key)
	if !found {
		return cty.DynamicVal, hcl.Diagnostics{problem(index.SrcRange, "Invalid index", fmt.Sprintf("%s has no instance with this key.", r))}
	}
	return i.read(rest[1:])
}

// at returns the item with a key.
func (x *expansion[T]) at(key cty.Value) (item T, ok bool) {
	switch x.mode {
	case counted:
		n, isInt := intOf(key)
		if isInt && n >= 0 && n < len(x.items) {
			return x.items[n], true
		}
	case keyed:
		key, err := convert.Convert(key, cty.String)
		if err != nil {
			return item, false
		}
		text, isText := stringOf(key)
		if !isText {
			return item, false
		}
		if i, found := x.index[text]; found {
			return x.items[i], true
		}
	}
	return item, false
}

func intOf(v cty.Value) (int, bool) {
	v, err := convert.Convert(v, cty.Number)
	if err != nil {
		return 0, false
	}
	v, _ = v.Unmark()
	if !v.IsKnown() || v.IsNull() {
		return 0, false
	}
	f := v.AsBigFloat()
	n, _ := f.Int64()
	return int(n), f.IsInt() && f.Cmp(bigFloat(int(n))) == 0
}

// read follows a traversal into the instance.
func (i *instance) read(rest hcl.Traversal) (cty.Value, hcl.Diagnostics) {
	if len(rest) == 0 {
		return i.value(), nil
	}
	name, rng := "", rest[0].SourceRange()
	switch step := rest[0].(type) {
	case hcl.TraverseAttr:
		name = step.Name
	case hcl.TraverseIndex:
		name, _ = stringOf(step.Key)
	}
	if name == "" {
		if i.exists == nil && i.block.count == nil && i.block.forEach == nil {
			return cty.DynamicVal, hcl.Diagnostics{problem(rng, "Unexpected resource instance key", i.address+" has neither count nor for_each.")}
		}
		return i.scope.traverse(i.value(), rest)
	}
	v, diags := i.attribute(name, rng)
	if diags.HasErrors() {
		return v, diags
	}
	return i.scope.traverse(v, rest[1:])
}

// anyInstance is the value of an attribute of an instance of which nobody knows
// which it is, or whether it is.
func (s *scope) anyInstance(r *reference) cty.Value {
	base, attribute := join(s.address, r.String()), ""
	for _, step := range r.rest {
		if attr, ok := step.(hcl.TraverseAttr); ok {
			attribute = attr.Name
			break
		}
	}
	v := cty.DynamicVal.Mark(refMark{base, attribute})
	if r.kind == refModule {
		v = cty.DynamicVal
	}
	var w why
	if b := s.module.resources[resourceKey(r.mode, r.typ, r.name)]; b != nil && r.kind == refResource {
		x := s.expansionOf(b)
		w.reasons, w.refs = append(w.reasons, x.why.reasons...), append(w.refs, x.why.refs...)
	}
	if len(w.reasons) == 0 {
		w.reasons = []string{"which instance of " + base + " is meant is not known"}
	}
	return w.mark(v)
}

// allInstances is all instances of a resource as one value.
func (s *scope) allInstances(b *resourceBlock, x *expansion[*instance]) cty.Value {
	if x.mode == unsure {
		return s.anyInstance(&reference{kind: refResource, mode: b.mode, typ: b.typ, name: b.name})
	}
	return x.whole.get(s, join(s.address, b.address()), b.block.DefRange(), func() cty.Value {
		values := make([]cty.Value, len(x.items))
		for n, i := range x.items {
			values[n] = i.value()
		}
		return collect(x, values)
	})
}

// collect makes one value of those of all instances, as Terraform does: a tuple for
// count, an object for for_each.
func collect[T any](x *expansion[T], values []cty.Value) cty.Value {
	if x.mode == counted {
		return cty.TupleVal(values)
	}
	byKey := make(map[string]cty.Value, len(values))
	for key, n := range x.index {
		byKey[key] = values[n]
	}
	return cty.ObjectVal(byKey)
}

// splat is TYPE.NAME[*].attr. ok is false where that is not on the short way.
func (s *scope) splat(r *reference, each hcl.Traversal) (v cty.Value, ok bool, diags hcl.Diagnostics) {
	var read []func(hcl.Traversal) (cty.Value, hcl.Diagnostics)
	if r.kind == refModule {
		c := s.module.calls[r.name]
		if c == nil {
			return v, false, nil
		}
		x := s.callsOf(c)
		if x.mode != counted {
			return v, false, nil
		}
		for _, i := range x.items {
			read = append(read, i.read)
		}
	} else {
		b := s.module.resources[resourceKey(r.mode, r.typ, r.name)]
		if b == nil {
			return v, false, nil
		}
		x := s.expansionOf(b)
		switch x.mode {
		case unsure:
			return s.anyInstance(&reference{kind: r.kind, mode: r.mode, typ: r.typ, name: r.name, rest: each}), true, nil
		case keyed:
			return v, false, nil
		}
		for _, i := range x.items {
			read = append(read, i.read)
		}
	}
	s.ev.step(len(read))
	values := make([]cty.Value, len(read))
	for n, f := range read {
		values[n], diags = f(each)
		if diags.HasErrors() {
			return cty.DynamicVal, true, diags
		}
	}
	return cty.TupleVal(values), true, nil
}

// value is the whole instance as an object.
func (i *instance) value() cty.Value {
	return i.object.get(i.scope, i.address, i.block.block.DefRange(), func() cty.Value {
		s := i.block.schema
		if s == nil || !i.evaluate() {
			return pending(cty.DynamicPseudoType, i.address, "")
		}
		attrs := make(map[string]cty.Value, len(s.Attributes)+len(s.Blocks)+len(i.body.attrs))
		add := func(name string) {
			if _, ok := attrs[name]; !ok {
				attrs[name], _ = i.attribute(name, hcl.Range{})
			}
		}
		for name := range s.Attributes {
			add(name)
		}
		for name := range s.Blocks {
			add(name)
		}
		for name := range i.body.attrs {
			add(name)
		}
		for name := range i.body.blocks {
			add(name)
		}
		return cty.ObjectVal(attrs)
	})
}

// blocksValue is the value of nested blocks.
func (i *instance) blocksValue(name string, blocks *evaluatedBlocks) cty.Value {
	ev := i.scope.ev
	var element *schema.Block
	want := cty.DynamicPseudoType
	if s := i.block.schema; s != nil {
		if b := s.Blocks[name]; b != nil {
			element, want = b.Block, ev.types.block(b)
		} else if a := s.Attributes[name]; a != nil {
			want = ev.types.of(&a.Type)
		}
	}
	return i.nestedValue(name, blocks, element, want)
}

func (i *instance) nestedValue(path string, blocks *evaluatedBlocks, element *schema.Block, want cty.Type) cty.Value {
	if blocks.unknown != nil {
		return blocks.unknown.mark(cty.UnknownVal(want.WithoutOptionalAttributesDeep())).Mark(refMark{i.address, path})
	}
	values := make([]cty.Value, len(blocks.items))
	for n, item := range blocks.items {
		at := resource.Join(path, n)
		if blocks.nesting == schema.NestingSingle || blocks.nesting == schema.NestingGroup {
			at = path
		}
		values[n] = i.bodyValue(at, item.body, element, blocks.nesting == schema.NestingSet)
	}
	var v cty.Value
	switch blocks.nesting {
	case schema.NestingSingle, schema.NestingGroup:
		v = values[len(values)-1]
	case schema.NestingMap:
		byLabel := map[string]cty.Value{}
		for n, item := range blocks.items {
			byLabel[item.label] = values[n]
		}
		v = cty.ObjectVal(byLabel)
	default:
		v = cty.TupleVal(values)
	}
	if converted, err := convert.Convert(v, want); err == nil {
		v = converted
	}
	return v.Mark(refMark{i.address, path})
}

// bodyValue is one nested block as an object. In a set, an element has no place that a
// symbol could name.
func (i *instance) bodyValue(path string, body *evaluatedBody, s *schema.Block, inSet bool) cty.Value {
	attrs := make(map[string]cty.Value, len(body.attrs))
	for name, v := range body.attrs {
		attrs[name] = v
	}
	for name, blocks := range body.blocks {
		var element *schema.Block
		want := cty.DynamicPseudoType
		if s != nil && s.Blocks[name] != nil {
			element, want = s.Blocks[name].Block, i.scope.ev.types.block(s.Blocks[name])
		}
		attrs[name] = i.nestedValue(resource.Join(path, name), blocks, element, want)
	}
	if s == nil {
		return cty.ObjectVal(attrs)
	}
	for name, a := range s.Attributes {
		ty := i.scope.ev.types.of(&a.Type).WithoutOptionalAttributesDeep()
		if v, ok := attrs[name]; ok {
			if plain, _ := v.Unmark(); !plain.IsNull() || !a.Computed {
				continue
			}
		}
		switch at := resource.Join(path, name); {
		case a.Computed && inSet:
			attrs[name] = pending(ty, i.address, at)
		case a.Computed:
			attrs[name] = i.fromAWS(ty, at)
		case attrs[name] == cty.NilVal:
			attrs[name] = cty.NullVal(ty)
		}
	}
	for name, b := range s.Blocks {
		if _, ok := attrs[name]; !ok {
			attrs[name] = pending(i.scope.ev.types.block(b), i.address, resource.Join(path, name))
		}
	}
	return cty.ObjectVal(attrs)
}
