package functions

import (
	"reflect"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// A few nested loops over range(1024) are work for years. Where no Prepare and
// Context are given, each evaluation of a template has a budget that its loops
// use up.

// budgetKey is the name of the budget in a template's context. No template can
// refer to it.
const budgetKey = "\x00budget"

type budget struct{ steps int }

var budgetType = cty.Capsule("budget", reflect.TypeFor[budget]())

func boundedContext(variables map[string]cty.Value, functions map[string]function.Function) *hcl.EvalContext {
	top := &hcl.EvalContext{
		Variables: map[string]cty.Value{budgetKey: cty.CapsuleVal(budgetType, &budget{maxTemplateWork})},
		Functions: functions,
	}
	inner := top.NewChild()
	inner.Variables = variables
	return inner
}

// bounded makes each step of each loop in a template use up the budget.
func bounded(expr hclsyntax.Expression) (hclsyntax.Expression, hcl.Diagnostics) {
	diags := hclsyntax.VisitAll(expr, func(n hclsyntax.Node) hcl.Diagnostics {
		if loop, ok := n.(*hclsyntax.ForExpr); ok {
			if _, done := loop.ValExpr.(*step); !done {
				loop.ValExpr = &step{loop.ValExpr}
			}
		}
		return nil
	})
	return expr, diags
}

// A step is the body of a loop.
type step struct{ hclsyntax.Expression }

func (s *step) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	var b *budget
	for c := ctx; c != nil && b == nil; c = c.Parent() {
		if v, ok := c.Variables[budgetKey]; ok {
			b = v.EncapsulatedValue().(*budget)
		}
	}
	if b == nil || b.steps <= 0 {
		rng := s.Range()
		return cty.DynamicVal, hcl.Diagnostics{{
			Severity: hcl.DiagError,
			Summary:  "Template runs for too long",
			Detail:   "Its loops make too many steps or too much text.",
			Subject:  &rng,
		}}
	}
	v, diags := s.Expression.Value(ctx)
	b.steps--
	if text, ok := known(unmarked(v)); ok {
		b.steps -= len(text) / 32
	}
	return v, diags
}
