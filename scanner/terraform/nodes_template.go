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
		holes []hole
		mark  = len(s.ev.touched)
	)
	for _, part := range e.Parts {
		v, partDiags := part.Value(ctx)
		diags = append(diags, partDiags...)
		if partDiags.HasErrors() {
			known = false
			continue
		}
		var m cty.ValueMarks
		if v.IsMarked() {
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
			if (s.ev.documents > 0 || mayBeJSON(text.String())) && len(holes) < maxHoles {
				h := s.newHole(v.WithMarks(m), mark)
				holes = append(holes, h)
				text.WriteString(h.text)
			}
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
	if !known && !diags.HasErrors() && len(holes) > 0 {
		document, ok := withHoles(text.String(), holes)
		if !ok && s.ev.documents > 0 {
			document, ok = text.String(), true
		}
		if ok {
			v := cty.StringVal(document).WithMarks(withoutReasons(marks))
			s.touch(v)
			return v, diags
		}
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
