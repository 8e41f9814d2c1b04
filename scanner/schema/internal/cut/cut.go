// Package cut turns a provider's schema, as `terraform providers schema -json`
// shows it, into the binary form that package schema reads: descriptions left
// out, and every distinct string, type, attribute and block written once.
package cut

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"

	tfjson "github.com/hashicorp/terraform-json"
	"github.com/zclconf/go-cty/cty"

	"github.com/plumb-iac/plumb/scanner/schema"
)

// Address is the provider in the output of terraform providers schema.
const Address = "registry.terraform.io/hashicorp/aws"

// Encode returns the binary form of the AWS provider's schema. The same schema
// gives the same bytes.
func Encode(all *tfjson.ProviderSchemas) ([]byte, error) {
	p := all.Schemas[Address]
	if p == nil || p.ConfigSchema == nil {
		return nil, fmt.Errorf("no schema of %s", Address)
	}
	e := &encoder{}
	modes := []struct {
		name  string
		types map[string]*tfjson.Schema
	}{
		{schema.Data, p.DataSourceSchemas},
		{schema.Ephemeral, p.EphemeralResourceSchemas},
		{schema.Managed, p.ResourceSchemas},
		{schema.Provider, map[string]*tfjson.Schema{"aws": p.ConfigSchema}},
	}
	var index []uint32
	for _, m := range modes {
		index = append(index, uint32(e.strings.add(m.name)), uint32(len(m.types)))
		for _, name := range slices.Sorted(maps.Keys(m.types)) {
			block, err := e.block(m.types[name].Block)
			if err != nil {
				return nil, fmt.Errorf("%s %s: %w", m.name, name, err)
			}
			index = append(index, uint32(e.strings.add(name)), uint32(block))
		}
	}
	return e.bytes(len(modes), index), nil
}

// A pool numbers distinct byte strings.
type pool struct {
	entries []string
	number  map[string]int
}

func (p *pool) add(s string) int {
	n, ok := p.number[s]
	if !ok {
		if p.number == nil {
			p.number = map[string]int{}
		}
		n = len(p.entries)
		p.number[s] = n
		p.entries = append(p.entries, s)
	}
	return n
}

type encoder struct{ strings, types, attributes, blocks pool }

func (e *encoder) bytes(modes int, index []uint32) []byte {
	pools := []*pool{&e.strings, &e.types, &e.attributes, &e.blocks}
	u32 := binary.LittleEndian.AppendUint32
	out := []byte(schema.Magic)
	size := len(out) + 4*(len(pools)+1) + 4*len(index)
	for _, p := range pools {
		out = u32(out, uint32(len(p.entries)))
		size += 4 * (len(p.entries) + 1)
	}
	out = u32(out, uint32(modes))
	for _, p := range pools {
		for _, s := range p.entries {
			out = u32(out, uint32(size))
			size += len(s)
		}
		out = u32(out, uint32(size))
	}
	for _, n := range index {
		out = u32(out, n)
	}
	for _, p := range pools {
		for _, s := range p.entries {
			out = append(out, s...)
		}
	}
	return out
}

// record is a sequence of uvarints.
type record []byte

func (r *record) put(ns ...int) {
	for _, n := range ns {
		*r = binary.AppendUvarint(*r, uint64(n))
	}
}

func (e *encoder) block(b *tfjson.SchemaBlock) (int, error) {
	var r record
	r.put(bit(b.Deprecated, 1), len(b.Attributes))
	for _, name := range slices.Sorted(maps.Keys(b.Attributes)) {
		a, err := e.attribute(b.Attributes[name])
		if err != nil {
			return 0, fmt.Errorf("%s: %w", name, err)
		}
		r.put(e.strings.add(name), a)
	}
	r.put(len(b.NestedBlocks))
	for _, name := range slices.Sorted(maps.Keys(b.NestedBlocks)) {
		n := b.NestedBlocks[name]
		nesting, ok := nestings[n.NestingMode]
		if !ok {
			return 0, fmt.Errorf("%s: nesting %q is not known", name, n.NestingMode)
		}
		block, err := e.block(n.Block)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", name, err)
		}
		r.put(e.strings.add(name), int(nesting), int(n.MinItems), int(n.MaxItems), block)
	}
	return e.blocks.add(string(r)), nil
}

var nestings = map[tfjson.SchemaNestingMode]schema.Nesting{
	tfjson.SchemaNestingModeSingle: schema.NestingSingle,
	tfjson.SchemaNestingModeList:   schema.NestingList,
	tfjson.SchemaNestingModeSet:    schema.NestingSet,
	tfjson.SchemaNestingModeMap:    schema.NestingMap,
	tfjson.SchemaNestingModeGroup:  schema.NestingGroup,
}

func (e *encoder) attribute(a *tfjson.SchemaAttribute) (int, error) {
	t, err := attributeType(a)
	if err != nil {
		return 0, err
	}
	typ, err := e.typ(t)
	if err != nil {
		return 0, err
	}
	var r record
	r.put(typ, bit(a.Required, schema.FlagRequired)|bit(a.Optional, schema.FlagOptional)|bit(a.Computed, schema.FlagComputed)|
		bit(a.Sensitive, schema.FlagSensitive)|bit(a.WriteOnly, schema.FlagWriteOnly)|bit(a.Deprecated, schema.FlagDeprecated))
	return e.attributes.add(string(r)), nil
}

// attributeType returns an attribute's type; a nested attribute type of the plugin
// framework as an object or a collection of objects.
func attributeType(a *tfjson.SchemaAttribute) (cty.Type, error) {
	n := a.AttributeNestedType
	if n == nil {
		return a.AttributeType, nil
	}
	attrs := make(map[string]cty.Type, len(n.Attributes))
	for name, inner := range n.Attributes {
		t, err := attributeType(inner)
		if err != nil {
			return cty.NilType, fmt.Errorf("%s: %w", name, err)
		}
		attrs[name] = t
	}
	object := cty.Object(attrs)
	switch n.NestingMode {
	case tfjson.SchemaNestingModeSingle, tfjson.SchemaNestingModeGroup:
		return object, nil
	case tfjson.SchemaNestingModeList:
		return cty.List(object), nil
	case tfjson.SchemaNestingModeSet:
		return cty.Set(object), nil
	case tfjson.SchemaNestingModeMap:
		return cty.Map(object), nil
	}
	return cty.NilType, fmt.Errorf("nesting %q is not known", n.NestingMode)
}

func (e *encoder) typ(t cty.Type) (int, error) {
	var r record
	switch {
	case t == cty.String:
		r.put(int(schema.String))
	case t == cty.Number:
		r.put(int(schema.Number))
	case t == cty.Bool:
		r.put(int(schema.Bool))
	case t == cty.DynamicPseudoType:
		r.put(int(schema.Dynamic))
	case t == cty.NilType:
		return 0, fmt.Errorf("no type")
	case t.IsListType(), t.IsSetType(), t.IsMapType():
		kind := schema.List
		if t.IsSetType() {
			kind = schema.Set
		} else if t.IsMapType() {
			kind = schema.Map
		}
		elem, err := e.typ(t.ElementType())
		if err != nil {
			return 0, err
		}
		r.put(int(kind), elem)
	case t.IsObjectType():
		attrs := t.AttributeTypes()
		r.put(int(schema.Object), len(attrs))
		for _, name := range slices.Sorted(maps.Keys(attrs)) {
			elem, err := e.typ(attrs[name])
			if err != nil {
				return 0, fmt.Errorf("%s: %w", name, err)
			}
			r.put(e.strings.add(name), elem)
		}
	case t.IsTupleType():
		elems := t.TupleElementTypes()
		r.put(int(schema.Tuple), len(elems))
		for _, et := range elems {
			elem, err := e.typ(et)
			if err != nil {
				return 0, err
			}
			r.put(elem)
		}
	default:
		return 0, fmt.Errorf("type %s is not known", t.FriendlyName())
	}
	return e.types.add(string(r)), nil
}

func bit(set bool, flag int) int {
	if set {
		return flag
	}
	return 0
}
