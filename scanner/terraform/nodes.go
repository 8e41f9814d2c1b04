package terraform

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// Each type here stands in for one of HCL's expression nodes: it embeds the
// node and gives another Value.

// scopeKey is the name under which a module instance's context holds its scope.
const scopeKey = "\x00scope"

// lookup finds what name means in ctx: the value of an iterator or the like,
// else the scope.
func lookup(ctx *hcl.EvalContext, name string) (local bool, s *scope) {
	for c := ctx; c != nil; c = c.Parent() {
		if v, ok := c.Variables[scopeKey]; ok {
			return false, v.EncapsulatedValue().(*scope)
		}
		if _, ok := c.Variables[name]; ok {
			local = true
			break
		}
	}
	return local, scopeOf(ctx)
}

func scopeOf(ctx *hcl.EvalContext) *scope {
	for c := ctx; c != nil; c = c.Parent() {
		if v, ok := c.Variables[scopeKey]; ok {
			return v.EncapsulatedValue().(*scope)
		}
	}
	return nil
}

// A failedExpr is an expression that was refused before evaluation.
type failedExpr struct {
	hclsyntax.Expression
	reason   string
	reported bool // a diagnostic has been given already
}

func (e *failedExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	if e.reported {
		return unknown(cty.DynamicPseudoType, e.reason), nil
	}
	return cty.DynamicVal, hcl.Diagnostics{certain(problem(e.Range(), "Invalid expression", e.reason+"."))}
}

// A guardExpr is an element of a list or an object: where it cannot be evaluated, the others
// still can.
type guardExpr struct{ hclsyntax.Expression }

func newGuardExpr(e hclsyntax.Expression) hclsyntax.Expression {
	switch e.(type) {
	case *hclsyntax.LiteralValueExpr, *hclsyntax.TemplateExpr, *hclsyntax.ObjectConsExpr, *hclsyntax.TupleConsExpr, *failedExpr:
		return e // cannot fail, or guards its own elements
	}
	return &guardExpr{e}
}

// UnwrapExpression lets static analysis, of a provider's name for example, see the element.
func (e *guardExpr) UnwrapExpression() hcl.Expression { return e.Expression }

func (e *guardExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	s := scopeOf(ctx)
	if s == nil || s.ev.trying > 0 {
		return e.Expression.Value(ctx)
	}
	mark := len(s.ev.touched)
	v, diags := e.Expression.Value(ctx)
	if !diags.HasErrors() {
		return v, diags
	}
	return s.failed(diags, mark), nil
}

// A refExpr is a reference: var.x, aws_s3_bucket.b.id.
type refExpr struct {
	*hclsyntax.ScopeTraversalExpr
	ref *reference
}

func newRefExpr(e *hclsyntax.ScopeTraversalExpr) *refExpr {
	return &refExpr{e, parseReference(e.Traversal)}
}

func (e *refExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	local, s := lookup(ctx, e.Traversal.RootName())
	if local || s == nil {
		v, diags := e.ScopeTraversalExpr.Value(ctx)
		if !diags.HasErrors() {
			s.touch(v)
		} else if base, baseDiags := e.Traversal[:1].TraverseAbs(ctx); !baseDiags.HasErrors() {
			s.touch(base)
		}
		return v, diags
	}
	v, diags := s.resolve(e.ref)
	if !diags.HasErrors() {
		s.touchRef(e.ref, v)
	}
	return v, diags
}

// An indexedRef is aws_subnet.s[each.key].id: it reads one attribute of one instance
// without making the objects around it.
type indexedRef struct {
	*hclsyntax.RelativeTraversalExpr
	ref *reference
	key hclsyntax.Expression
}

func newIndexedRef(e *hclsyntax.RelativeTraversalExpr, collection *hclsyntax.ScopeTraversalExpr, key hclsyntax.Expression) hclsyntax.Expression {
	ref := parseReference(collection.Traversal)
	if !ref.isGroup() {
		return e
	}
	return &indexedRef{e, ref, key}
}

func (e *indexedRef) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	local, s := lookup(ctx, e.ref.root)
	if local || s == nil {
		return e.RelativeTraversalExpr.Value(ctx)
	}
	key, diags := e.key.Value(ctx)
	if diags.HasErrors() {
		return cty.DynamicVal, diags
	}
	plain, marks := key.Unmark()
	if !plain.IsKnown() || plain.IsNull() || isSymbolic(plain) {
		if plain.IsNull() {
			return e.RelativeTraversalExpr.Value(ctx)
		}
		v := s.anyInstance(e.ref).WithMarks(marks)
		s.touch(v)
		return v, nil
	}
	indexed := *e.ref
	indexed.rest = append(hcl.Traversal{hcl.TraverseIndex{Key: plain, SrcRange: e.Source.Range()}}, e.Traversal...)
	v, diags := s.resolve(&indexed)
	if diags.HasErrors() {
		return v, diags
	}
	for m := range marks {
		if _, known := m.(refMark); known {
			delete(marks, m) // which instance was picked says nothing of what it was made from
		}
	}
	v = v.WithMarks(marks)
	s.touch(v)
	return v, diags
}

// A splatRef is aws_subnet.s[*].id.
type splatRef struct {
	*hclsyntax.SplatExpr
	ref  *reference
	each hcl.Traversal
}

func newSplatRef(e *hclsyntax.SplatExpr, source *hclsyntax.ScopeTraversalExpr, each hcl.Traversal) hclsyntax.Expression {
	ref := parseReference(source.Traversal)
	if _, attr := each[0].(hcl.TraverseAttr); !ref.isGroup() || !attr {
		return e
	}
	return &splatRef{e, ref, each}
}

func (e *splatRef) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	local, s := lookup(ctx, e.ref.root)
	if local || s == nil {
		return e.SplatExpr.Value(ctx)
	}
	v, ok, diags := s.splat(e.ref, e.each)
	if !ok {
		return e.SplatExpr.Value(ctx)
	}
	if !diags.HasErrors() {
		s.touch(v)
	}
	return v, diags
}
