package terraform

import (
	"cmp"
	"encoding/json"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// A step is one step of the path to a value; paths are only written out where there is
// something to say about them.
type step struct {
	up    *step
	name  string
	index int // where name is ""
	isKey bool
}

func (p *step) path() string {
	if p == nil {
		return ""
	}
	if p.isKey {
		return resource.Join(p.up.path(), p.name)
	}
	return resource.Join(p.up.path(), p.index)
}

func (p *step) key(name string) *step { return &step{up: p, name: name, isKey: true} }
func (p *step) at(index int) *step    { return &step{up: p, index: index} }

// A collector turns evaluated values into those of a resource.Resource, and notes what
// is unknown, sensitive or made from other resources.
type collector struct {
	self       string
	unknown    []resource.Unknown
	sensitive  []string
	references []resource.Reference
	placed     []placed
	quiet      bool // only the values are wanted
	outer      why  // what the marks around the value say: sets keep those of their elements
}

// placed is where a nested block came to stand.
type placed struct {
	path *step
	loc  resource.Location
	body *bodyPlan
}

// body returns the values of a body as an object.
func (c *collector) body(b *evaluatedBody, path *step) map[string]any {
	out := make(map[string]any, len(b.attrs)+len(b.blocks))
	for i := range b.plan.attrs {
		a := &b.plan.attrs[i]
		at := path.key(a.name)
		v, ok := c.value(b.attrs[a.name], at)
		if !ok {
			continue
		}
		out[a.name] = v
		if a.sensitive && !c.quiet {
			c.sensitive = append(c.sensitive, at.path())
		}
	}
	for _, name := range b.plan.names {
		if blocks := b.blocks[name]; blocks != nil {
			if v := c.blocks(blocks, path.key(name)); v != nil {
				out[name] = v
			}
		}
	}
	return out
}

func (c *collector) blocks(b *evaluatedBlocks, path *step) any {
	if b.unknown != nil {
		c.note(path, *b.unknown)
		return nil
	}
	switch b.nesting {
	case schema.NestingSingle, schema.NestingGroup:
		if len(b.items) == 0 {
			return nil
		}
		item := b.items[len(b.items)-1]
		return c.block(item, path)
	case schema.NestingMap:
		out := map[string]any{}
		for _, item := range b.items {
			out[item.label] = c.block(item, path.key(item.label))
		}
		return out
	}
	items := b.items
	if b.nesting == schema.NestingSet {
		items = canonicalBlocks(items)
	}
	if len(items) == 0 {
		return nil
	}
	out := make([]any, len(items))
	for n, item := range items {
		out[n] = c.block(item, path.at(n))
	}
	return out
}

func (c *collector) block(item evaluatedBlock, path *step) map[string]any {
	if !c.quiet {
		c.placed = append(c.placed, placed{path, item.plan.loc, item.plan.body})
	}
	return c.body(item.body, path)
}

// canonicalBlocks puts the blocks of a set into the order that resource.Canonical gives and
// drops repetitions of what is known.
func canonicalBlocks(items []evaluatedBlock) []evaluatedBlock {
	if len(items) < 2 {
		return items
	}
	quiet := &collector{quiet: true}
	texts := make([]string, len(items))
	for n, item := range items {
		texts[n] = jsonText(quiet.body(item.body, nil))
	}
	order := canonicalOrder(texts)
	out := make([]evaluatedBlock, 0, len(items))
	for i, n := range order {
		if i > 0 && texts[n] == texts[order[i-1]] && items[n].body.known() {
			continue
		}
		out = append(out, items[n])
	}
	return out
}

// known reports whether nothing in the body is unknown.
func (b *evaluatedBody) known() bool {
	for _, v := range b.attrs {
		if !v.IsWhollyKnown() {
			return false
		}
	}
	for _, blocks := range b.blocks {
		if blocks.unknown != nil {
			return false
		}
		for _, item := range blocks.items {
			if !item.body.known() {
				return false
			}
		}
	}
	return true
}

func canonicalOrder(texts []string) []int {
	order := make([]int, len(texts))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(texts[a], texts[b]) })
	return order
}

func jsonText(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		return "" // values hold nothing that cannot be marshalled
	}
	return string(text)
}

// value returns v in the form of resource.Resource.Values; ok is false where it is null or unknown.
func (c *collector) value(v cty.Value, path *step) (out any, ok bool) {
	if v.IsMarked() {
		var marks cty.ValueMarks
		v, marks = v.Unmark()
		if !c.quiet {
			c.marks(v, marks, path)
			if v.IsKnown() && !v.Type().IsPrimitiveType() {
				defer func(outer why) { c.outer = outer }(c.outer)
				c.outer.add(marks)
			}
		}
	} else if !v.IsKnown() {
		c.note(path, why{})
	}
	if !v.IsKnown() || v.IsNull() {
		return nil, false
	}
	switch ty := v.Type(); {
	case ty == cty.String:
		text := v.AsString()
		if !c.quiet {
			c.symbols(text, path)
		}
		return text, true
	case ty == cty.Number:
		return number(v), true
	case ty == cty.Bool:
		return v.True(), true
	case ty.IsMapType(), ty.IsObjectType():
		return c.object(v, path), true
	case ty.IsSetType():
		return c.list(canonicalElements(v.AsValueSlice()), path), true
	case ty.IsListType(), ty.IsTupleType():
		return c.list(v.AsValueSlice(), path), true
	default:
		return nil, false // a capsule: nothing that an attribute can hold
	}
}

func (c *collector) object(v cty.Value, path *step) map[string]any {
	out := make(map[string]any, v.LengthInt())
	for it := v.ElementIterator(); it.Next(); {
		k, e := it.Element()
		key := k.AsString()
		if resource.HasSymbol(key) && !c.quiet {
			c.symbols(key, path)
		}
		if e, ok := c.value(e, path.key(key)); ok {
			out[key] = e
		}
	}
	return out
}

func (c *collector) list(elements []cty.Value, path *step) []any {
	out := make([]any, len(elements))
	for n, e := range elements {
		out[n], _ = c.value(e, path.at(n))
	}
	return out
}

func canonicalElements(elements []cty.Value) []cty.Value {
	if len(elements) < 2 {
		return elements
	}
	quiet := &collector{quiet: true}
	texts := make([]string, len(elements))
	for n, e := range elements {
		v, _ := quiet.value(e, nil)
		texts[n] = jsonText(v)
	}
	out := make([]cty.Value, len(elements))
	for i, n := range canonicalOrder(texts) {
		out[i] = elements[n]
	}
	return out
}

// number is a number as Terraform's own JSON has it.
func number(v cty.Value) any {
	f := v.AsBigFloat()
	if n, exact := f.Int64(); exact == big.Exact {
		return json.Number(strconv.FormatInt(n, 10))
	}
	if f.IsInf() || tooBig(v) {
		return nil
	}
	return json.Number(f.Text('f', -1))
}

// marks notes what the marks of v, which are off it, say.
func (c *collector) marks(v cty.Value, marks cty.ValueMarks, path *step) {
	var w why
	w.add(marks)
	if _, secret := marks[sensitive]; secret && (!v.IsKnown() || !v.IsNull()) {
		c.sensitive = append(c.sensitive, path.path())
	}
	for _, ref := range w.refs {
		c.refer(path, resource.Ref{Address: ref.address, Attribute: ref.attribute})
	}
	if !v.IsKnown() {
		c.note(path, w)
	}
}

func (c *collector) note(path *step, w why) {
	if c.quiet {
		return
	}
	if len(w.reasons) == 0 && len(w.refs) == 0 {
		w = why{reasons: slices.Clone(c.outer.reasons), refs: slices.Clone(c.outer.refs)}
	}
	u := resource.Unknown{Path: path.path(), Reason: resource.Show(w.reason())}
	for _, ref := range w.refs {
		u.Refs = append(u.Refs, resource.Ref{Address: ref.address, Attribute: ref.attribute})
		c.refer(path, resource.Ref{Address: ref.address, Attribute: ref.attribute})
	}
	c.unknown = append(c.unknown, u)
}

func (c *collector) symbols(text string, path *step) {
	if resource.HasSymbol(text) {
		for _, ref := range resource.Symbols(text) {
			if _, hole := ref.Hole(); !hole {
				c.refer(path, ref)
			}
		}
	}
}

func (c *collector) refer(path *step, ref resource.Ref) {
	if ref.Address != c.self {
		c.references = append(c.references, resource.Reference{Path: path.path(), Ref: ref})
	}
}

// tidy sorts what was noted and drops repetitions.
func (c *collector) tidy() {
	slices.SortStableFunc(c.unknown, func(a, b resource.Unknown) int { return strings.Compare(a.Path, b.Path) })
	slices.Sort(c.sensitive)
	c.sensitive = slices.Compact(c.sensitive)
	slices.SortFunc(c.references, func(a, b resource.Reference) int {
		return cmp.Or(strings.Compare(a.Path, b.Path), compareRefs(a.Ref, b.Ref))
	})
	c.references = slices.Compact(c.references)
}

func compareRefs(a, b resource.Ref) int {
	return cmp.Or(resource.CompareAddresses(a.Address, b.Address), strings.Compare(a.Attribute, b.Attribute))
}
