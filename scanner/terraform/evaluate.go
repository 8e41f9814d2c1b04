package terraform

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// An evaluator evaluates one root module and all it calls.
type evaluator struct {
	*loader
	ctx  context.Context
	root string // directory of the root module, relative to the scan root

	// touched holds the unknown and symbolic values that the expression being
	// evaluated has read so far.
	touched  []touchedValue
	steps    int // of the expression being evaluated
	allSteps int // of all expressions so far
	depth    int // of values that wait for another one
	trying   int // calls of try and can around the expression being evaluated

	holes     int                   // made so far, in all modules
	documents int                   // documents around the expression being evaluated
	values    map[string]givenValue // for the variables of the root module
	instances int                   // of resources, in all modules
	exhausted bool                  // the steps of all expressions are used up, and that was reported
	calls     int                   // of modules, in all modules
	made      int                   // nested blocks made by dynamic ones
	types     typeCache
	functions map[string]function.Function

	installed map[string]string // modules, by the names of their calls
	lock      map[string]string // provider versions, by source address
}

// An abort ends the evaluation of one expression; it is thrown and caught here.
type abort struct{ reason string }

// A stop ends everything: the context was cancelled.
type stop struct{ err error }

// step counts n steps of the running expression.
func (ev *evaluator) step(n int) {
	before := ev.steps
	ev.steps += n
	ev.allSteps += n
	switch {
	case ev.steps > ev.limits.steps:
		panic(abort{fmt.Sprintf("more than %d steps", ev.limits.steps)})
	case ev.allSteps > ev.limits.allSteps:
		panic(abort{fmt.Sprintf("more than %d steps in all", ev.limits.allSteps)})
	}
	if before>>12 != ev.steps>>12 {
		ev.checkContext()
	}
}

func (ev *evaluator) checkContext() {
	if err := ev.ctx.Err(); err != nil {
		panic(stop{err})
	}
}

// touch notes that v was read.
func (s *scope) touch(v cty.Value) { s.touchRef(nil, v) }

// touchRef notes that v was read through ref, which gives the same value each time.
func (s *scope) touchRef(ref *reference, v cty.Value) {
	if s == nil || len(s.ev.touched) >= maxTouched {
		return
	}
	if plain, marks := v.Unmark(); plain.IsKnown() && plain.Type().IsPrimitiveType() && !isSymbolic(plain) {
		if _, secret := marks[sensitive]; !secret {
			return
		}
	}
	if ref != nil {
		for i := len(s.ev.touched) - 1; i >= 0 && i >= len(s.ev.touched)-8; i-- {
			if s.ev.touched[i].ref == ref {
				return
			}
		}
	}
	s.ev.touched = append(s.ev.touched, touchedValue{v, ref})
}

const maxTouched = 10_000

// A touchedValue is a value that was read, and through which reference.
type touchedValue struct {
	cty.Value
	ref *reference
}

func (ev *evaluator) forget(mark int) { ev.touched = ev.touched[:mark] }

// unsure reports whether anything read since mark is unknown or symbolic.
func (ev *evaluator) unsure(mark int) bool {
	for _, v := range ev.touched[mark:] {
		if uncertain(v.Value) {
			return true
		}
	}
	return false
}

// readSecrets reports whether anything sensitive was read since mark.
func (ev *evaluator) readSecrets(mark int) bool {
	for _, v := range ev.touched[mark:] {
		if v.HasMark(sensitive) {
			return true
		}
	}
	return false
}

// because marks the unknown value v with the reasons found since mark, where it
// has none.
func (ev *evaluator) because(v cty.Value, mark int) cty.Value {
	if v.IsMarked() {
		for m := range v.Marks() {
			if _, ok := m.(reasonMark); ok {
				return v
			}
		}
	}
	var w why
	for _, t := range ev.touched[mark:] {
		w.collect(t.Value)
	}
	return w.mark(v)
}

// eval evaluates an expression. What goes wrong is a diagnostic and an unknown
// value, or only the latter where it hangs on something unknown.
func (s *scope) eval(expr hcl.Expression, ctx *hcl.EvalContext) cty.Value {
	return s.evalIn(false, expr, ctx)
}

// evalIn is eval; in a document, texts that are unknown in part leave holes.
func (s *scope) evalIn(document bool, expr hcl.Expression, ctx *hcl.EvalContext) (val cty.Value) {
	if lit, ok := expr.(*hclsyntax.LiteralValueExpr); ok {
		return lit.Val
	}
	ev := s.ev
	mark, steps, documents := len(ev.touched), ev.steps, ev.documents
	ev.steps, ev.documents = 0, 0
	if document {
		ev.documents = 1
	}
	defer func() {
		if r := recover(); r != nil {
			val = s.recovered(r, expr.Range())
		}
		ev.forget(mark)
		ev.steps, ev.documents = steps, documents
	}()
	v, diags := expr.Value(ctx)
	if diags.HasErrors() {
		return s.failed(diags, mark)
	}
	if len(ev.touched) > mark {
		v = ev.explain(v, mark)
	}
	if problem := ev.oversize(v); problem != "" {
		s.diagnose(problemAt(expr, "Value is too large", "The value is "+problem+"."))
		return unknown(cty.DynamicPseudoType, "the value is "+problem)
	}
	return v
}

// failed is the value of an expression that gave errors. They are reported, unless they
// may be due to what is unknown.
func (s *scope) failed(diags hcl.Diagnostics, mark int) cty.Value {
	if s.ev.unsure(mark) && !isCertain(diags) {
		return s.ev.because(cty.DynamicVal, mark)
	}
	for _, d := range diags {
		if d.Severity == hcl.DiagError && (isCertain(hcl.Diagnostics{d}) || !isCertain(diags)) {
			d := *d
			if s.ev.readSecrets(mark) {
				d.Detail, d.Extra = "Why is not shown, as a sensitive value is involved.", nil
			}
			if isMissingFile(&d) {
				d.Severity = hcl.DiagWarning // it may be made by a build, and nothing else hangs on it
				s.diagnose(&d)
			} else {
				s.diagnose(&d)
			}
			return unknown(cty.DynamicPseudoType, "cannot be evaluated: "+detail(&d))
		}
	}
	return cty.DynamicVal
}

// isMissingFile reports whether an error is that of a function that found no file.
func isMissingFile(d *hcl.Diagnostic) bool {
	call, ok := hcl.DiagnosticExtra[hclsyntax.FunctionCallDiagExtra](d)
	return ok && errors.Is(call.FunctionCallError(), fs.ErrNotExist)
}

// detail is what an error says, as part of a phrase.
func detail(d *hcl.Diagnostic) string {
	text := d.Detail
	if call, ok := hcl.DiagnosticExtra[hclsyntax.FunctionCallDiagExtra](d); ok && call.FunctionCallError() != nil {
		text = call.CalledFunctionName() + ": " + call.FunctionCallError().Error()
	}
	if text == "" {
		return summary(d)
	}
	if first, _, ok := strings.Cut(text, "\n"); ok {
		text = first
	}
	const limit = 200
	if len(text) > limit {
		text = strings.ToValidUTF8(text[:limit], "") + "..."
	}
	return strings.TrimSuffix(text, ".")
}

// certainError is put on errors that no value could mend.
type certainError struct{}

func certain(d *hcl.Diagnostic) *hcl.Diagnostic {
	d.Extra = certainError{}
	return d
}

func isCertain(diags hcl.Diagnostics) bool {
	for _, d := range diags {
		if _, ok := d.Extra.(certainError); ok {
			return true
		}
	}
	return false
}

// recovered turns what was thrown during an evaluation into a diagnostic.
func (s *scope) recovered(r any, rng hcl.Range) cty.Value {
	switch r := r.(type) {
	case abort:
		if exhausted := s.ev.allSteps > s.ev.limits.allSteps; !exhausted || !s.ev.exhausted {
			s.diagnose(problem(rng, "Expression is too expensive", "Its evaluation takes "+r.reason+"."))
			s.ev.exhausted = exhausted // the rest goes the same way
		}
		return unknown(cty.DynamicPseudoType, "its evaluation takes "+r.reason)
	case stop:
		panic(r)
	default:
		if debugPanics {
			panic(r)
		}
		s.diagnose(problem(rng, "Internal error", fmt.Sprintf("The expression cannot be evaluated; this is a fault in plumb: %v", r)))
		return unknown(cty.DynamicPseudoType, "cannot be evaluated")
	}
}

// debugPanics lets tests see where a fault comes from.
var debugPanics = false

// explain gives every unknown part of v that has no reason those of what was
// read since mark.
func (ev *evaluator) explain(v cty.Value, mark int) cty.Value {
	if plain, _ := v.Unmark(); plain.IsKnown() && plain.Type().IsPrimitiveType() {
		return v
	} else if !plain.IsKnown() {
		return ev.because(v, mark)
	}
	if v.IsWhollyKnown() {
		return v
	}
	out, err := cty.Transform(v, func(_ cty.Path, e cty.Value) (cty.Value, error) {
		if plain, _ := e.Unmark(); !plain.IsKnown() {
			return ev.because(e, mark), nil
		}
		return e, nil
	})
	if err != nil {
		return v
	}
	return out
}

// problem makes a diagnostic in HCL's form.
func problem(rng hcl.Range, summary, detail string) *hcl.Diagnostic {
	return &hcl.Diagnostic{Severity: hcl.DiagError, Summary: summary, Detail: detail, Subject: &rng}
}

func problemAt(e hcl.Expression, summary, detail string) *hcl.Diagnostic {
	return problem(e.Range(), summary, detail)
}

func firstDetail(diags hcl.Diagnostics) string {
	for _, d := range diags {
		if d.Severity == hcl.DiagError {
			return d.Detail
		}
	}
	return "no reason known"
}

func (l *loader) addDiagnostic(d resource.Diagnostic) {
	if !l.reported[d] {
		l.reported[d] = true
		l.set.Diagnostics = append(l.set.Diagnostics, d)
	}
}
