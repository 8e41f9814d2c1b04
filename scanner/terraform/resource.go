package terraform

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

// A resourceBlock is a resource or data block.
type resourceBlock struct {
	mode, typ, name string
	key             string
	block           *hclsyntax.Block
	count, forEach  hclsyntax.Expression // nil where not given
	provider        hclsyntax.Expression
	enabled         hclsyntax.Expression // lifecycle.enabled, OpenTofu 1.11
	ignored         []string             // lifecycle.ignore_changes

	schema *schema.Block // nil where the type is not the AWS provider's
	plan   *bodyPlan

	paths map[string]map[string]resource.Location // by shape of the body, shared between instances
}

func newResourceBlock(mode, key string, b *hclsyntax.Block) *resourceBlock {
	r := &resourceBlock{mode: mode, typ: b.Labels[0], name: b.Labels[1], key: key, block: b}
	take := func(name string) hclsyntax.Expression {
		if a := b.Body.Attributes[name]; a != nil {
			return a.Expr
		}
		return nil
	}
	r.count, r.forEach, r.provider = take("count"), take("for_each"), take("provider")
	if i := indexOfBlock(b.Body, "lifecycle"); i >= 0 {
		if a := b.Body.Blocks[i].Body.Attributes["enabled"]; a != nil {
			r.enabled = a.Expr
		}
		r.ignored = ignoredChanges(b.Body.Blocks[i].Body)
	}
	return r
}

// ignoredChanges returns the paths of ignore_changes, "" for all of them.
func ignoredChanges(lifecycle *hclsyntax.Body) []string {
	a := lifecycle.Attributes["ignore_changes"]
	if a == nil {
		return nil
	}
	if keywordOf(a.Expr) == "all" {
		return []string{""}
	}
	list, diags := hcl.ExprList(a.Expr)
	if diags.HasErrors() {
		return nil
	}
	var paths []string
	for _, e := range list {
		e, ok := e.(hclsyntax.Expression)
		if !ok {
			continue
		}
		path := ""
		for _, step := range traversalOf(e) {
			switch step := step.(type) {
			case hcl.TraverseRoot:
				path = resource.Join("", step.Name)
			case hcl.TraverseAttr:
				path = resource.Join(path, step.Name)
			case hcl.TraverseIndex:
				if n, ok := intOf(step.Key); ok && step.Key.Type() == cty.Number {
					path = resource.Join(path, n)
				} else if key, ok := stringOf(step.Key); ok {
					path = resource.Join(path, key)
				}
			}
		}
		if path == "" { // "*", as Terraform 0.11 had it, or what we do not understand
			return []string{""}
		}
		paths = append(paths, path)
	}
	return paths
}

// address is the resource's address within its module.
func (r *resourceBlock) address() string {
	if r.mode == resource.Data {
		return "data." + r.typ + "." + r.name
	}
	return r.typ + "." + r.name
}

// meta are the arguments and blocks that Terraform itself understands.
var meta = map[string]bool{
	"count": true, "for_each": true, "depends_on": true, "provider": true,
	"lifecycle": true, "provisioner": true, "connection": true,
}

// A bodyPlan is a body with what the schema says of each part, made once for all
// instances.
type bodyPlan struct {
	attrs  []attrPlan  // sorted by name
	blocks []blockPlan // as written
	names  []string    // of the blocks, each once
	schema *schema.Block
	object *schema.Type // instead of schema, where blocks are written for an attribute
}

type attrPlan struct {
	name string
	expr hclsyntax.Expression
	typ  *schema.Type // nil where unknown
	// sensitive by the schema
	sensitive bool
	loc       resource.Location
}

type blockPlan struct {
	name    string
	nesting schema.Nesting
	labels  []string // of a NestingMap block
	body    *bodyPlan
	dynamic *dynamicPlan
	loc     resource.Location
}

// A dynamicPlan is a dynamic block; blockPlan.body is its content.
type dynamicPlan struct {
	forEach  hclsyntax.Expression
	iterator string
	labels   []hclsyntax.Expression
	rng      hcl.Range
}

// prepare makes the block's plan the first time it is needed.
func (r *resourceBlock) prepare() {
	if r.plan != nil {
		return
	}
	r.schema, _ = schema.Lookup(r.mode, r.typ)
	r.plan = planBody(r.block.Body, r.schema, nil, true)
	r.paths = map[string]map[string]resource.Location{}
}

// planBody plans a body. top says that it is a resource's own.
func planBody(body *hclsyntax.Body, s *schema.Block, object *schema.Type, top bool) *bodyPlan {
	p := &bodyPlan{schema: s, object: object}
	for name, a := range body.Attributes {
		if top && meta[name] {
			continue
		}
		attr := attrPlan{name: name, expr: a.Expr, loc: location(a.SrcRange)}
		switch {
		case s != nil && s.Attributes[name] != nil:
			attr.typ, attr.sensitive = &s.Attributes[name].Type, s.Attributes[name].Sensitive
		case object != nil:
			attr.typ = object.Attrs[name]
		}
		p.attrs = append(p.attrs, attr)
	}
	for _, b := range body.Blocks {
		if top && meta[b.Type] {
			continue
		}
		if body.Attributes[effectiveType(b)] != nil {
			continue // of an argument and blocks for it, as override files can make, Terraform takes the argument
		}
		if b.Type == "dynamic" && len(b.Labels) == 1 {
			if plan, ok := planDynamic(b, s, object); ok {
				p.blocks = append(p.blocks, plan)
			}
			continue
		}
		if s != nil && s.Attributes[b.Type] != nil && s.Attributes[b.Type].Type.Kind == schema.Map {
			// Terraform 0.11 let maps be written as blocks: tags { ... }
			p.attrs = append(p.attrs, attrPlan{name: b.Type, expr: objectOf(b), typ: &s.Attributes[b.Type].Type, loc: location(blockRange(b))})
			continue
		}
		plan := planBlock(b.Type, b.Body, s, object)
		plan.labels = b.Labels
		plan.loc = location(blockRange(b))
		p.blocks = append(p.blocks, plan)
	}
	slices.SortFunc(p.attrs, func(a, b attrPlan) int { return strings.Compare(a.name, b.name) })
	for i := range p.blocks {
		if name := p.blocks[i].name; !slices.Contains(p.names, name) {
			p.names = append(p.names, name)
		}
	}
	return p
}

// objectOf is a block's arguments as an object.
func objectOf(b *hclsyntax.Block) hclsyntax.Expression {
	out := &hclsyntax.ObjectConsExpr{SrcRange: blockRange(b), OpenRange: b.OpenBraceRange}
	for name, a := range b.Body.Attributes {
		out.Items = append(out.Items, hclsyntax.ObjectConsItem{
			KeyExpr:   &hclsyntax.LiteralValueExpr{Val: cty.StringVal(name), SrcRange: a.NameRange},
			ValueExpr: a.Expr,
		})
	}
	return out
}

// planBlock plans a nested block by the name it has in the body around it.
func planBlock(name string, body *hclsyntax.Body, s *schema.Block, object *schema.Type) blockPlan {
	plan := blockPlan{name: name, nesting: schema.NestingList}
	var inner *schema.Block
	var innerObject *schema.Type
	var attr *schema.Type
	switch {
	case s != nil && s.Blocks[name] != nil:
		plan.nesting, inner = s.Blocks[name].Nesting, s.Blocks[name].Block
	case s != nil && s.Attributes[name] != nil:
		attr = &s.Attributes[name].Type
	case object != nil:
		attr = object.Attrs[name]
	}
	// Some attributes may be written as blocks: lists and sets of objects.
	if attr != nil && attr.Elem != nil && attr.Elem.Kind == schema.Object {
		innerObject = attr.Elem
		if attr.Kind == schema.Set {
			plan.nesting = schema.NestingSet
		}
	}
	plan.body = planBody(body, inner, innerObject, false)
	return plan
}

func planDynamic(b *hclsyntax.Block, s *schema.Block, object *schema.Type) (blockPlan, bool) {
	i := indexOfBlock(b.Body, "content")
	forEach := b.Body.Attributes["for_each"]
	if i < 0 || forEach == nil {
		return blockPlan{}, false
	}
	content := b.Body.Blocks[i]
	plan := planBlock(b.Labels[0], content.Body, s, object)
	plan.loc = location(blockRange(content))
	plan.dynamic = &dynamicPlan{forEach: forEach.Expr, iterator: b.Labels[0], rng: b.DefRange()}
	if a := b.Body.Attributes["iterator"]; a != nil {
		if name := keywordOf(a.Expr); name != "" {
			plan.dynamic.iterator = name
		}
	}
	if a := b.Body.Attributes["labels"]; a != nil {
		if list, diags := hcl.ExprList(a.Expr); !diags.HasErrors() {
			for _, e := range list {
				if e, ok := e.(hclsyntax.Expression); ok {
					plan.dynamic.labels = append(plan.dynamic.labels, e)
				}
			}
		}
	}
	return plan, true
}

// keywordOf returns the name that an expression consists of, quoted or not.
func keywordOf(e hclsyntax.Expression) string {
	if t := traversalOf(e); len(t) == 1 {
		return t.RootName()
	}
	return ""
}

// traversalOf returns an expression as a traversal, also where it stands in quotes as
// JSON and old configurations have it; nil where it is none.
func traversalOf(e hclsyntax.Expression) hcl.Traversal {
	if e == nil {
		return nil
	}
	if index, ok := e.(*hclsyntax.IndexExpr); ok {
		return traversalOf(index.Collection) // aws.by_region[each.key], in OpenTofu
	}
	if t, diags := hcl.AbsTraversalForExpr(e); !diags.HasErrors() {
		return t
	}
	v, diags := e.Value(nil)
	if diags.HasErrors() {
		return nil
	}
	text, ok := stringOf(v)
	if !ok {
		return nil
	}
	t, diags := hclsyntax.ParseTraversalAbs([]byte(text), e.Range().Filename, e.Range().Start)
	if diags.HasErrors() {
		return nil
	}
	return t
}

func blockRange(b *hclsyntax.Block) hcl.Range {
	return hcl.RangeBetween(b.TypeRange, b.CloseBraceRange)
}
