package terraform

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/agext/levenshtein"
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// A callExpr is a function call; try and can are decided here, because an error that hangs
// on an unknown value must not count as one.
type callExpr struct{ *hclsyntax.FunctionCallExpr }

func newCallExpr(e *hclsyntax.FunctionCallExpr) hclsyntax.Expression { return &callExpr{e} }

func (e *callExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	s := scopeOf(ctx)
	if s == nil {
		return e.FunctionCallExpr.Value(ctx)
	}
	s.ev.step(1 + len(e.Args))
	switch {
	case e.ExpandFinal:
	case e.Name == "try" && len(e.Args) > 0:
		return e.try(ctx, s)
	case e.Name == "can" && len(e.Args) == 1:
		v, failed, unsure := s.attempt(e.Args[0], ctx)
		switch {
		case failed:
			return cty.False, nil
		case unsure:
			return s.blame(cty.UnknownVal(cty.Bool), v), nil
		}
		return cty.True, nil
	case strings.HasPrefix(e.Name, "provider::"):
		var w why
		for _, arg := range e.Args {
			v, diags := arg.Value(ctx)
			if diags.HasErrors() {
				return cty.DynamicVal, diags
			}
			w.collect(v)
		}
		w.reasons = append(w.reasons, "the result of "+e.Name+" is computed by a provider")
		return w.mark(cty.DynamicVal), nil
	}
	var v cty.Value
	var diags hcl.Diagnostics
	if (e.Name == "jsonencode" || e.Name == "core::jsonencode") && len(e.Args) == 1 {
		v, diags = e.encode(ctx, s)
	} else {
		v, diags = e.FunctionCallExpr.Value(ctx)
	}
	if diags.HasErrors() {
		return v, e.suggest(diags, ctx)
	}
	if problem := s.ev.oversize(v); problem != "" {
		return cty.DynamicVal, hcl.Diagnostics{problemAt(e, "Result is too large", "The result of "+e.Name+" is "+problem+".")}
	}
	if plain, _ := v.Unmark(); !plain.IsKnown() && impure[e.Name] {
		v = v.Mark(reasonMark{e.Name + "() gives another result at each run"})
		s.touch(v)
	}
	return v, diags
}

// suggest gives the diagnostic of an unknown function the nearest name that there is.
// HCL takes the first near one of a map, which is another at each run.
func (e *callExpr) suggest(diags hcl.Diagnostics, ctx *hcl.EvalContext) hcl.Diagnostics {
	for _, d := range diags {
		if _, ok := hcl.DiagnosticExtra[hclsyntax.FunctionCallUnknownDiagExtra](d); !ok || d.Expression != hcl.Expression(e.FunctionCallExpr) {
			continue
		}
		for ctx != nil && ctx.Functions == nil {
			ctx = ctx.Parent()
		}
		d.Detail = fmt.Sprintf("There is no function named %q.", e.Name)
		if ctx == nil {
			continue
		}
		nearest, distance := "", 3 // further away it is another word
		for _, name := range slices.Sorted(maps.Keys(ctx.Functions)) {
			if n := levenshtein.Distance(e.Name, name, nil); n < distance {
				nearest, distance = name, n
			}
		}
		if nearest != "" {
			d.Detail += fmt.Sprintf(" Did you mean %q?", nearest)
		}
	}
	return diags
}

// impure functions are evaluated during apply.
var impure = map[string]bool{"timestamp": true, "uuid": true, "bcrypt": true, "plantimestamp": true}

func (e *callExpr) try(ctx *hcl.EvalContext, s *scope) (cty.Value, hcl.Diagnostics) {
	s.ev.trying++
	defer func() { s.ev.trying-- }()
	var last hcl.Diagnostics
	for _, arg := range e.Args {
		mark := len(s.ev.touched)
		v, diags := arg.Value(ctx)
		if !diags.HasErrors() {
			if v.IsWhollyKnown() {
				return v, nil
			}
			// Terraform does not decide before the value is known.
			return s.blame(cty.DynamicVal, v), nil
		}
		last = diags
		if s.ev.unsure(mark) && !isCertain(diags) {
			return s.ev.because(cty.DynamicVal, mark), nil
		}
	}
	return cty.DynamicVal, hcl.Diagnostics{problemAt(e, "Error in function call", "No argument of try can be evaluated: "+firstDetail(last))}
}

// attempt evaluates e for can.
func (s *scope) attempt(e hclsyntax.Expression, ctx *hcl.EvalContext) (v cty.Value, failed, unsure bool) {
	s.ev.trying++
	defer func() { s.ev.trying-- }()
	mark := len(s.ev.touched)
	v, diags := e.Value(ctx)
	if diags.HasErrors() {
		if s.ev.unsure(mark) && !isCertain(diags) {
			return s.ev.because(cty.DynamicVal, mark), false, true
		}
		return v, true, false
	}
	return v, false, !v.IsWhollyKnown()
}

// blame gives the unknown value out the reasons for what is unknown in v.
func (s *scope) blame(out, v cty.Value) cty.Value {
	var w why
	w.collect(v)
	return w.mark(out)
}

// A condExpr is c ? a : b. A value chosen by a known condition carries no
// trace of the other one.
type condExpr struct{ *hclsyntax.ConditionalExpr }

func newCondExpr(e *hclsyntax.ConditionalExpr) hclsyntax.Expression { return &condExpr{e} }

func (e *condExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	s := scopeOf(ctx)
	mark := 0
	if s != nil {
		mark = len(s.ev.touched)
	}
	cond, diags := e.Condition.Value(ctx)
	if diags.HasErrors() {
		if s == nil || !s.ev.unsure(mark) || isCertain(diags) {
			return cty.DynamicVal, diags
		}
		cond = s.ev.because(cty.UnknownVal(cty.Bool), mark)
	}
	if isSymbolic(cond) {
		cond = withoutSymbols(cond)
		marks := cond.Marks()
		cond = cty.UnknownVal(cty.Bool).WithMarks(marks)
	}
	plain, marks := cond.Unmark()
	choice := *e.ConditionalExpr
	if b, err := convert.Convert(plain, cty.Bool); err == nil && b.IsKnown() && !b.IsNull() {
		for m := range marks {
			if m != sensitive {
				delete(marks, m)
			}
		}
		cond = b.WithMarks(marks)
		// The arm that is not taken only lends its type.
		other := &choice.FalseResult
		if b.False() {
			other = &choice.TrueResult
		}
		if s != nil {
			s.ev.trying++ // what is wrong in it is nobody's concern
		}
		v, otherDiags := (*other).Value(ctx)
		if s != nil {
			s.ev.trying--
		}
		if otherDiags.HasErrors() {
			v = cty.DynamicVal
		}
		v, _ = v.Unmark()
		*other = &hclsyntax.LiteralValueExpr{Val: v, SrcRange: (*other).Range()}
		if s != nil {
			s.ev.forget(mark)
		}
	}
	choice.Condition = &hclsyntax.LiteralValueExpr{Val: cond, SrcRange: e.Condition.Range()}
	choice.TrueResult, choice.FalseResult = armExpr{choice.TrueResult}, armExpr{choice.FalseResult}
	return choice.Value(ctx)
}

// An armExpr is an arm of a conditional. To find one type for both arms takes time
// that grows with the square of a tuple's length; a long one whose elements
// are of one type is made a list, which is what comes of it anyway, and any other long
// one is not evaluated.
type armExpr struct{ hclsyntax.Expression }

const (
	longTuple = 256
	maxTuple  = 4096
)

func (e armExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	v, diags := e.Expression.Value(ctx)
	plain, marks := v.Unmark()
	if !plain.Type().IsTupleType() || !plain.IsKnown() || plain.IsNull() || plain.LengthInt() <= longTuple {
		return v, diags
	}
	types := plain.Type().TupleElementTypes()
	for _, t := range types[1:] {
		if t != cty.DynamicPseudoType && t.Equals(types[0]) {
			continue
		}
		if len(types) <= maxTuple {
			return v, diags
		}
		return unknown(cty.DynamicPseudoType, "the list is too long for a conditional"), append(diags, certain(problem(e.Range(), "List is too long",
			fmt.Sprintf("An arm of a conditional has more than %d elements of different types.", maxTuple))))
	}
	return cty.ListVal(plain.AsValueSlice()).WithMarks(marks), diags
}

// A forExpr counts its steps, and says why its result is unknown.
type forExpr struct{ *hclsyntax.ForExpr }

func newForExpr(e *hclsyntax.ForExpr) hclsyntax.Expression { return &forExpr{e} }

func (e *forExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	s := scopeOf(ctx)
	if s == nil {
		return e.ForExpr.Value(ctx)
	}
	mark := len(s.ev.touched)
	v, diags := e.ForExpr.Value(ctx)
	plain, _ := v.Unmark()
	if !plain.IsKnown() {
		s.ev.step(1)
		return s.ev.because(v, mark), diags
	}
	s.ev.step(1 + plain.LengthInt())
	return v, diags
}
