package terraform

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/json"
	"github.com/zclconf/go-cty/cty"

	"github.com/plumb-iac/plumb/scanner/schema"
)

// jsonBlocks are the blocks at the top of a file, and how many labels they have.
var jsonBlocks = map[string]int{
	"resource": 2, "data": 2, "ephemeral": 2, "action": 2,
	"module": 1, "variable": 1, "output": 1, "provider": 1, "check": 1,
	"locals": 0, "terraform": 0, "moved": 0, "import": 0, "removed": 0,
}

var jsonSchema = func() *hcl.BodySchema {
	s := &hcl.BodySchema{}
	for name, labels := range jsonBlocks {
		names := []string{"type", "name"}[2-labels:]
		s.Blocks = append(s.Blocks, hcl.BlockHeaderSchema{Type: name, LabelNames: names})
	}
	slices.SortFunc(s.Blocks, func(a, b hcl.BlockHeaderSchema) int { return strings.Compare(a.Type, b.Type) })
	return s
}()

// parseJSON translates a .tf.json file into the blocks that the native syntax would
// give, so that nothing behind this point knows two syntaxes.
func (f *parsedFile) parseJSON(src []byte) hcl.Diagnostics {
	file, diags := json.Parse(src, f.name)
	if diags.HasErrors() {
		f.broken = f.name + " cannot be parsed"
		return diags[:1] // what follows is its echo
	}
	content, rest, contentDiags := file.Body.PartialContent(jsonSchema)
	diags = append(diags, contentDiags...)
	attrs, attrDiags := rest.JustAttributes()
	diags = append(diags, attrDiags...)
	for name, a := range attrs {
		f.blocks = append(f.blocks, &hclsyntax.Block{Type: name, TypeRange: a.NameRange, Body: &hclsyntax.Body{SrcRange: a.Range}})
	}
	c := &jsonConverter{}
	for _, b := range content.Blocks {
		attrs, attrDiags := b.Body.JustAttributes()
		diags = append(diags, attrDiags...)
		header := b.TypeRange
		if n := len(b.LabelRanges); n > 0 {
			header = b.LabelRanges[n-1]
		}
		items := make([]jsonItem, 0, len(attrs))
		for name, a := range attrs {
			items = append(items, jsonItem{name, a.NameRange, a.Expr})
		}
		f.blocks = append(f.blocks, c.block(b.Type, b.Labels, header, items, jsonShape(b.Type, b.Labels)))
	}
	if diags = append(diags, c.diags...); diags.HasErrors() {
		f.broken = f.name + " cannot be read in full"
	}
	return diags
}

// A shape tells which names in an object are nested blocks: those with an
// entry, whose labels come first.
type shape struct {
	labels int
	blocks map[string]*shape
	schema *schema.Block // further blocks, of a resource
	open   bool          // an object under a name that the schema does not have is a block
	around *shape        // of a dynamic block: where it stands
}

var leaf = &shape{}

// metaBlocks may stand in any resource.
var metaBlocks = map[string]*shape{
	"lifecycle":   {blocks: map[string]*shape{"precondition": leaf, "postcondition": leaf}},
	"connection":  leaf,
	"provisioner": {labels: 1, blocks: map[string]*shape{"connection": leaf}},
}

func jsonShape(blockType string, labels []string) *shape {
	switch blockType {
	case "resource", "data":
		mode := schema.Managed
		if blockType == "data" {
			mode = schema.Data
		}
		s := &shape{blocks: metaBlocks}
		s.schema, s.open = schema.Lookup(mode, labels[0])
		return s
	case "provider":
		s := &shape{}
		s.schema, _ = schema.Lookup(schema.Provider, labels[0])
		return s
	case "terraform":
		return &shape{blocks: map[string]*shape{"required_providers": leaf, "backend": {labels: 1}, "cloud": leaf}}
	case "variable":
		return &shape{blocks: map[string]*shape{"validation": leaf}}
	case "output":
		return &shape{blocks: map[string]*shape{"precondition": leaf}}
	default:
		return leaf
	}
}

// nested returns the shape of the blocks called name, nil where name is an attribute.
func (s *shape) nested(name string, value hcl.Expression) *shape {
	if b := s.blocks[name]; b != nil {
		return b
	}
	if s.schema == nil {
		return nil
	}
	if name == "dynamic" {
		return &shape{labels: 1, around: s}
	}
	if b := s.schema.Blocks[name]; b != nil {
		return &shape{schema: b.Block}
	}
	if s.schema.Attributes[name] == nil && s.open && isJSONBlock(value) {
		return &shape{schema: &schema.Block{}, open: true}
	}
	return nil
}

func isJSONBlock(e hcl.Expression) bool {
	if _, diags := hcl.ExprMap(e); !diags.HasErrors() {
		return true
	}
	list, diags := hcl.ExprList(e)
	if diags.HasErrors() || len(list) == 0 {
		return false
	}
	for _, e := range list {
		if _, diags := hcl.ExprMap(e); diags.HasErrors() {
			return false
		}
	}
	return true
}

type jsonItem struct {
	name  string
	rng   hcl.Range
	value hcl.Expression
}

type jsonConverter struct{ diags hcl.Diagnostics }

// block makes a block of the items of an object.
func (c *jsonConverter) block(typ string, labels []string, header hcl.Range, items []jsonItem, s *shape) *hclsyntax.Block {
	end := header
	body := &hclsyntax.Body{Attributes: hclsyntax.Attributes{}}
	slices.SortStableFunc(items, func(a, b jsonItem) int { return a.rng.Start.Byte - b.rng.Start.Byte })
	for _, item := range items {
		if r := item.value.Range(); r.End.Byte > end.End.Byte {
			end = r
		}
		if item.name == "//" {
			continue
		}
		if nested := s.nested(item.name, item.value); nested != nil {
			c.blocks(body, item.name, nil, item.rng, item.value, nested)
			continue
		}
		if body.Attributes[item.name] != nil {
			c.diags = append(c.diags, problem(item.rng, "Attribute redefined", fmt.Sprintf("The argument %q was already set.", item.name)))
			continue
		}
		expr := c.expr(item.value)
		body.Attributes[item.name] = &hclsyntax.Attribute{
			Name: item.name, NameRange: item.rng, Expr: expr,
			SrcRange: hcl.RangeBetween(item.rng, item.value.Range()),
		}
	}
	closing := hcl.Range{Filename: end.Filename, Start: end.End, End: end.End}
	body.SrcRange, body.EndRange = hcl.RangeBetween(header, closing), closing
	return &hclsyntax.Block{
		Type: typ, Labels: labels, Body: body,
		TypeRange: header, OpenBraceRange: header, CloseBraceRange: closing,
	}
}

// blocks appends to body the blocks that value stands for: an object, a list of
// objects, or, while labels are missing, objects by label.
func (c *jsonConverter) blocks(body *hclsyntax.Body, typ string, labels []string, header hcl.Range, value hcl.Expression, s *shape) {
	if list, diags := hcl.ExprList(value); !diags.HasErrors() {
		for _, e := range list {
			c.blocks(body, typ, labels, e.StartRange(), e, s)
		}
		return
	}
	pairs, diags := hcl.ExprMap(value)
	if diags.HasErrors() {
		if v, _ := value.Value(nil); !v.IsNull() {
			c.diags = append(c.diags, problem(value.Range(), "Invalid block", fmt.Sprintf("%q is a block: an object or a list of objects is required.", typ)))
		}
		return
	}
	items := make([]jsonItem, len(pairs))
	for i, p := range pairs {
		key, _ := p.Key.Value(nil)
		items[i] = jsonItem{key.AsString(), p.Key.Range(), p.Value}
	}
	if len(labels) < s.labels {
		for _, item := range items {
			c.blocks(body, typ, append(slices.Clone(labels), item.name), item.rng, item.value, s)
		}
		return
	}
	if s.around != nil {
		content := &shape{schema: &schema.Block{}, open: true}
		if b := s.around.schema.Blocks[labels[0]]; b != nil {
			content = &shape{schema: b.Block}
		}
		s = &shape{blocks: map[string]*shape{"content": content}}
	}
	body.Blocks = append(body.Blocks, c.block(typ, labels, header, items, s))
}

// expr translates a value; texts are templates.
func (c *jsonConverter) expr(e hcl.Expression) hclsyntax.Expression {
	rng := e.Range()
	if pairs, diags := hcl.ExprMap(e); !diags.HasErrors() {
		out := &hclsyntax.ObjectConsExpr{SrcRange: rng, OpenRange: e.StartRange()}
		for _, p := range pairs {
			out.Items = append(out.Items, hclsyntax.ObjectConsItem{
				KeyExpr:   &hclsyntax.ObjectConsKeyExpr{Wrapped: c.expr(p.Key), ForceNonLiteral: true},
				ValueExpr: c.expr(p.Value),
			})
		}
		return out
	}
	if list, diags := hcl.ExprList(e); !diags.HasErrors() {
		out := &hclsyntax.TupleConsExpr{SrcRange: rng, OpenRange: e.StartRange()}
		for _, e := range list {
			out.Exprs = append(out.Exprs, c.expr(e))
		}
		return out
	}
	v, diags := e.Value(nil)
	c.diags = append(c.diags, diags...)
	if v.Type() != cty.String || v.IsNull() {
		return &hclsyntax.LiteralValueExpr{Val: v, SrcRange: rng}
	}
	start := rng.Start
	start.Byte++
	start.Column++
	if fault, _ := checkNesting([]byte(v.AsString())); fault != "" {
		c.diags = append(c.diags, problem(rng, "Invalid template", "The text "+fault+"."))
		return &failedExpr{Expression: &hclsyntax.LiteralValueExpr{SrcRange: rng}, reason: "the text is no template that can be read", reported: true}
	}
	expr, diags := hclsyntax.ParseTemplate([]byte(v.AsString()), rng.Filename, start)
	c.diags = append(c.diags, diags...)
	if diags.HasErrors() {
		return &failedExpr{Expression: &hclsyntax.LiteralValueExpr{SrcRange: rng}, reason: "the text is no template that can be read", reported: true}
	}
	return expr
}
