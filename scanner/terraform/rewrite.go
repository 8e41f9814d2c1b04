package terraform

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// rewriter prepares parsed expressions for our evaluation: references become
// refExpr, operators know symbols, and whatever can loop counts its steps. HCL's own
// evaluation does all the rest.
type rewriter struct {
	depth int
	diags hcl.Diagnostics
}

// maxDepth bounds how deep expressions and blocks may be nested; evaluating
// them is recursive.
const maxDepth = 1000

func (r *rewriter) body(b *hclsyntax.Body) {
	for _, a := range b.Attributes {
		a.Expr = r.expr(a.Expr)
	}
	for _, block := range b.Blocks {
		r.body(block.Body)
	}
}

func (r *rewriter) exprs(list []hclsyntax.Expression) {
	for i := range list {
		list[i] = r.expr(list[i])
	}
}

func (r *rewriter) expr(e hclsyntax.Expression) hclsyntax.Expression {
	if r.depth++; r.depth > maxDepth {
		rng := e.Range()
		r.diags = append(r.diags, &hcl.Diagnostic{
			Severity: hcl.DiagError,
			Summary:  "Expression is nested too deeply",
			Detail:   fmt.Sprintf("More than %d levels are not evaluated.", maxDepth),
			Subject:  &rng,
		})
		r.depth--
		return &failedExpr{Expression: &hclsyntax.LiteralValueExpr{SrcRange: rng}, reason: "the expression is nested too deeply", reported: true}
	}
	defer func() { r.depth-- }()

	switch e := e.(type) {
	case *hclsyntax.LiteralValueExpr:
		if tooBig(e.Val) {
			return &failedExpr{Expression: e, reason: errNumberSize.Error()}
		}
		if isSymbolic(e.Val) {
			return &failedExpr{Expression: e, reason: "the text has the private-use character U+F8D0, which plumb uses for itself"}
		}
	case *hclsyntax.ScopeTraversalExpr:
		return newRefExpr(e)
	case *hclsyntax.RelativeTraversalExpr:
		if index, ok := e.Source.(*hclsyntax.IndexExpr); ok {
			if ref, ok := index.Collection.(*hclsyntax.ScopeTraversalExpr); ok {
				index.Key = r.expr(index.Key)
				index.Collection = newRefExpr(ref)
				return newIndexedRef(e, ref, index.Key)
			}
		}
		e.Source = r.expr(e.Source)
	case *hclsyntax.SplatExpr:
		if ref, ok := e.Source.(*hclsyntax.ScopeTraversalExpr); ok {
			if each, ok := e.Each.(*hclsyntax.RelativeTraversalExpr); ok && each.Source == hclsyntax.Expression(e.Item) {
				e.Source = newRefExpr(ref)
				return newSplatRef(e, ref, each.Traversal)
			}
		}
		e.Source = r.expr(e.Source)
		e.Each = r.expr(e.Each)
	case *hclsyntax.IndexExpr:
		e.Collection = r.expr(e.Collection)
		e.Key = r.expr(e.Key)
	case *hclsyntax.FunctionCallExpr:
		r.exprs(e.Args)
		return newCallExpr(e)
	case *hclsyntax.ConditionalExpr:
		e.Condition = r.expr(e.Condition)
		e.TrueResult = r.expr(e.TrueResult)
		e.FalseResult = r.expr(e.FalseResult)
		return newCondExpr(e)
	case *hclsyntax.ForExpr:
		e.CollExpr = r.expr(e.CollExpr)
		if e.KeyExpr != nil {
			e.KeyExpr = r.expr(e.KeyExpr)
		}
		e.ValExpr = r.expr(e.ValExpr)
		if e.CondExpr != nil {
			e.CondExpr = r.expr(e.CondExpr)
		}
		return newForExpr(e)
	case *hclsyntax.BinaryOpExpr:
		e.LHS = r.expr(e.LHS)
		e.RHS = r.expr(e.RHS)
		if op := operators[e.Op]; op != nil {
			e.Op = op
		}
	case *hclsyntax.UnaryOpExpr:
		e.Val = r.expr(e.Val)
		if op := operators[e.Op]; op != nil {
			e.Op = op
		}
	case *hclsyntax.TupleConsExpr:
		for i := range e.Exprs {
			e.Exprs[i] = newGuardExpr(r.expr(e.Exprs[i]))
		}
	case *hclsyntax.ObjectConsExpr:
		for i := range e.Items {
			e.Items[i].KeyExpr = r.expr(e.Items[i].KeyExpr)
			e.Items[i].ValueExpr = newGuardExpr(r.expr(e.Items[i].ValueExpr))
		}
	case *hclsyntax.ObjectConsKeyExpr:
		// A bare name, and a reference that HCL refuses here, stay as they are.
		if _, bare := e.Wrapped.(*hclsyntax.ScopeTraversalExpr); e.ForceNonLiteral || !bare {
			e.Wrapped = r.expr(e.Wrapped)
		}
	case *hclsyntax.TemplateExpr:
		r.exprs(e.Parts)
		return newTemplateExpr(e)
	case *hclsyntax.TemplateJoinExpr:
		// HCL expects a tuple here, which a for expression in a template gives.
		e.Tuple = r.expr(e.Tuple)
	case *hclsyntax.TemplateWrapExpr:
		e.Wrapped = r.expr(e.Wrapped)
	case *hclsyntax.ParenthesesExpr:
		e.Expression = r.expr(e.Expression)
	}
	return e
}
