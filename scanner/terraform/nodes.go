package terraform

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/plumb-iac/plumb/scanner/resource"
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
	v, diags := e.FunctionCallExpr.Value(ctx)
	if diags.HasErrors() {
		return v, diags
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
	return choice.Value(ctx)
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

// A templateExpr is a string with interpolations. An unknown part that stands
// for one attribute becomes its symbol, as whatever is put into a text is turned
// into one.
type templateExpr struct{ *hclsyntax.TemplateExpr }

func newTemplateExpr(e *hclsyntax.TemplateExpr) hclsyntax.Expression {
	if len(e.Parts) == 0 || e.IsStringLiteral() {
		return e
	}
	return &templateExpr{e}
}

func (e *templateExpr) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	s := scopeOf(ctx)
	if s == nil {
		return e.TemplateExpr.Value(ctx)
	}
	var (
		text  strings.Builder
		marks cty.ValueMarks
		diags hcl.Diagnostics
		known = true
	)
	for _, part := range e.Parts {
		v, partDiags := part.Value(ctx)
		diags = append(diags, partDiags...)
		if partDiags.HasErrors() {
			known = false
			continue
		}
		if v.IsMarked() {
			var m cty.ValueMarks
			v, m = v.Unmark()
			if !v.IsKnown() {
				if ref, ok := origin(m); ok && isDirect(part) {
					v = cty.StringVal(resource.Symbol(ref.address, ref.attribute))
					s.touch(v)
					delete(m, ref)
					delete(m, reasonMark{knownAfterApply(ref.address, ref.attribute)})
				}
			}
			if marks == nil {
				marks = make(cty.ValueMarks, len(m))
			}
			for mark := range m {
				marks[mark] = struct{}{}
			}
		}
		if v.IsNull() {
			diags = append(diags, problem(part.Range(), "Invalid template interpolation value", "The value is null and cannot be part of a text."))
			continue
		}
		if !v.IsKnown() {
			known = false
			continue
		}
		if v.Type() != cty.String {
			if tooBig(v) {
				diags = append(diags, problem(part.Range(), "Invalid template interpolation value", errNumberSize.Error()+"."))
				continue
			}
			converted, err := convert.Convert(v, cty.String)
			if err != nil {
				diags = append(diags, problem(part.Range(), "Invalid template interpolation value", fmt.Sprintf("The value cannot be part of a text: %s.", err)))
				continue
			}
			v = converted
		}
		if text.Len()+len(v.AsString()) > s.ev.limits.text {
			return cty.DynamicVal, hcl.Diagnostics{problemAt(e, "Result is too large", fmt.Sprintf("The text is longer than %d bytes.", s.ev.limits.text))}
		}
		text.WriteString(v.AsString())
	}
	if !known || diags.HasErrors() {
		return cty.UnknownVal(cty.String).RefineNotNull().WithMarks(marks), diags
	}
	return cty.StringVal(text.String()).WithMarks(marks), diags
}

// isDirect reports whether e is an attribute of a resource and nothing more.
func isDirect(e hclsyntax.Expression) bool {
	switch e := e.(type) {
	case *refExpr:
		return e.ref.kind == refResource
	case *indexedRef:
		return e.ref.kind == refResource
	}
	return false
}

// origin returns the one attribute that an unknown value with these marks was made from.
func origin(marks cty.ValueMarks) (refMark, bool) {
	for m := range marks {
		if ref, ok := m.(refMark); ok {
			_, same := marks[reasonMark{knownAfterApply(ref.address, ref.attribute)}]
			return ref, same && len(marks) == 2 && ref.attribute != ""
		}
	}
	return refMark{}, false
}
