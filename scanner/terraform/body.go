package terraform

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/plumb-iac/plumb/scanner/schema"
)

// An evaluatedBody is a body with all its values.
type evaluatedBody struct {
	plan   *bodyPlan
	attrs  map[string]cty.Value
	blocks map[string]*evaluatedBlocks
}

// evaluatedBlocks are the nested blocks of one name.
type evaluatedBlocks struct {
	nesting schema.Nesting
	items   []evaluatedBlock
	unknown *why // set where a dynamic block's for_each is not known
}

type evaluatedBlock struct {
	plan  *blockPlan
	label string
	body  *evaluatedBody
}

// evaluateBody evaluates the attributes and blocks of a body. document says that they are those of a
// policy document: texts that are unknown in part leave holes.
func (s *scope) evaluateBody(p *bodyPlan, ctx *hcl.EvalContext, document bool) *evaluatedBody {
	out := &evaluatedBody{plan: p, attrs: make(map[string]cty.Value, len(p.attrs))}
	for i := range p.attrs {
		a := &p.attrs[i]
		out.attrs[a.name] = s.fit(s.evalIn(document, a.expr, ctx), a)
	}
	for i := range p.blocks {
		b := &p.blocks[i]
		if out.blocks == nil {
			out.blocks = map[string]*evaluatedBlocks{}
		}
		blocks := out.blocks[b.name]
		if blocks == nil {
			blocks = &evaluatedBlocks{nesting: b.nesting}
			out.blocks[b.name] = blocks
		}
		if b.dynamic != nil {
			s.evaluateDynamic(blocks, b, ctx, document)
			continue
		}
		item := evaluatedBlock{plan: b, body: s.evaluateBody(b.body, ctx, document)}
		if len(b.labels) > 0 {
			item.label = b.labels[0]
		}
		blocks.items = append(blocks.items, item)
	}
	return out
}

// evaluateDynamic adds the blocks that a dynamic block stands for.
func (s *scope) evaluateDynamic(out *evaluatedBlocks, b *blockPlan, ctx *hcl.EvalContext, document bool) {
	d := b.dynamic
	val := s.eval(d.forEach, ctx)
	plain, marks := val.Unmark()
	fail := func(reason string) {
		s.diagnose(problem(d.forEach.Range(), "Invalid dynamic for_each value", "The for_each of the dynamic block "+reason+"."))
		out.unknown = &why{reasons: []string{"the for_each of the dynamic block " + reason}}
	}
	switch {
	case !plain.IsKnown() || isSymbolic(plain):
		out.unknown = &why{}
		out.unknown.collect(val)
		return
	case plain.IsNull():
		fail("is null")
		return
	case !plain.CanIterateElements():
		fail("is a " + plain.Type().FriendlyName() + ", not a collection")
		return
	}
	if n := plain.LengthInt(); n > s.ev.limits.perBlock {
		fail(fmt.Sprintf("has more than %d elements", s.ev.limits.perBlock))
		return
	}
	// Dynamic blocks in each other multiply.
	if s.ev.made += plain.LengthInt(); s.ev.made > s.ev.limits.parts {
		fail(fmt.Sprintf("goes beyond %d nested blocks", s.ev.limits.parts))
		return
	}
	marks = onlyFor(marks)
	for it := plain.ElementIterator(); it.Next(); {
		key, value := it.Element()
		if plain.Type().IsSetType() {
			key = value
		}
		child := ctx.NewChild()
		child.Variables = map[string]cty.Value{d.iterator: cty.ObjectVal(map[string]cty.Value{
			"key": key, "value": value.WithMarks(marks),
		})}
		item := evaluatedBlock{plan: b, body: s.evaluateBody(b.body, child, document)}
		if len(d.labels) > 0 {
			item.label, _ = stringOf(s.eval(d.labels[0], child))
		}
		out.items = append(out.items, item)
	}
}

// fit converts a value to the type that the schema has for it. What does not fit stays
// as it is: the schema is that of one version of the provider.
func (s *scope) fit(v cty.Value, a *attrPlan) cty.Value {
	if a.typ == nil {
		return v
	}
	out, err := s.ev.types.convert(v, a.typ)
	if err != nil {
		d := problem(a.expr.Range(), "value does not fit the provider's schema", fmt.Sprintf("%s: %s; it is taken as it is", a.name, err))
		d.Severity = hcl.DiagWarning
		s.diagnose(d)
		return v
	}
	return out
}

// typeCache holds the cty form of the schema's types.
type typeCache map[*schema.Type]cty.Type

func (c typeCache) of(t *schema.Type) cty.Type {
	switch t.Kind {
	case schema.String:
		return cty.String
	case schema.Number:
		return cty.Number
	case schema.Bool:
		return cty.Bool
	case schema.Dynamic:
		return cty.DynamicPseudoType
	}
	if ty, ok := c[t]; ok {
		return ty
	}
	var ty cty.Type
	switch t.Kind {
	case schema.List:
		ty = cty.List(c.of(t.Elem))
	case schema.Set:
		ty = cty.Set(c.of(t.Elem))
	case schema.Map:
		ty = cty.Map(c.of(t.Elem))
	case schema.Tuple:
		elems := make([]cty.Type, len(t.Elems))
		for i, e := range t.Elems {
			elems[i] = c.of(e)
		}
		ty = cty.Tuple(elems)
	default:
		attrs := make(map[string]cty.Type, len(t.Attrs))
		optional := make([]string, 0, len(t.Attrs))
		for name, a := range t.Attrs {
			attrs[name] = c.of(a)
			optional = append(optional, name)
		}
		// What is left out is null, as in the block form.
		ty = cty.ObjectWithOptionalAttrs(attrs, optional)
	}
	c[t] = ty
	return ty
}

// block is the type of the value of nested blocks.
func (c typeCache) block(b *schema.NestedBlock) cty.Type {
	ty := c.body(b.Block)
	switch b.Nesting {
	case schema.NestingList:
		return cty.List(ty)
	case schema.NestingSet:
		return cty.Set(ty)
	case schema.NestingMap:
		return cty.Map(ty)
	default:
		return ty
	}
}

func (c typeCache) body(b *schema.Block) cty.Type {
	attrs := make(map[string]cty.Type, len(b.Attributes)+len(b.Blocks))
	for name, a := range b.Attributes {
		attrs[name] = c.of(&a.Type).WithoutOptionalAttributesDeep()
	}
	for name, nested := range b.Blocks {
		attrs[name] = c.block(nested)
	}
	return cty.Object(attrs)
}

// convert brings v into the type t. A symbol that stands for something else than a
// text becomes unknown.
func (c typeCache) convert(v cty.Value, t *schema.Type) (cty.Value, error) {
	ty := c.of(t)
	if v.Type().Equals(ty) {
		return v, nil
	}
	out, err := convert.Convert(v, ty)
	if err == nil {
		return out, nil
	}
	if !uncertain(v) {
		return cty.NilVal, err
	}
	if out, err := convert.Convert(withoutSymbols(v), ty); err == nil {
		return out, nil
	}
	if out, err := c.convertElements(v, t); out != cty.NilVal || err != nil {
		return out, err
	}
	var w why
	w.collect(v)
	return w.mark(cty.UnknownVal(ty.WithoutOptionalAttributesDeep())).WithMarks(v.Marks()), nil
}

// convertElements converts a map or list element by element, so that one that cannot
// be does not take the others with it. NilVal is for other types.
func (c typeCache) convertElements(v cty.Value, t *schema.Type) (cty.Value, error) {
	plain, marks := v.Unmark()
	from := plain.Type()
	switch {
	case !plain.IsKnown() || plain.IsNull() || !plain.CanIterateElements() || plain.LengthInt() == 0:
	case t.Elem == nil || t.Elem.Kind == schema.Dynamic:
	case t.Kind == schema.Map && (from.IsMapType() || from.IsObjectType()):
		elements := plain.AsValueMap()
		for key, e := range elements {
			out, err := c.convert(e, t.Elem)
			if err != nil {
				return cty.NilVal, err
			}
			elements[key] = out
		}
		return cty.MapVal(elements).WithMarks(marks), nil
	case t.Kind == schema.List && (from.IsListType() || from.IsTupleType() || from.IsSetType()):
		elements := plain.AsValueSlice()
		for i, e := range elements {
			out, err := c.convert(e, t.Elem)
			if err != nil {
				return cty.NilVal, err
			}
			elements[i] = out
		}
		return cty.ListVal(elements).WithMarks(marks), nil
	}
	return cty.NilVal, nil
}
