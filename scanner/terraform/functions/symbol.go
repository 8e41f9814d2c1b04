package functions

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// A rule is a function, and how it deals with symbols. Arguments without
// symbols always go to f. Where there are some, then also, if given, may answer; where
// it does not, f is given the arguments with each text that contains
// a symbol unknown, so that what does not hang on it (the length of a list of
// symbols) is still known.
type rule struct {
	f    function.Function
	also symbolic
	to   cty.Type // what the first argument is converted to where that is simple
}

// symbolic answers a call with symbols in its arguments. ok is false where it
// cannot.
type symbolic func(f function.Function, args []cty.Value) (v cty.Value, ok bool)

// plainText is for functions that carry text on as it is: symbols pass. A failure
// may be the symbol's fault, so it is no answer.
func plainText(f function.Function, args []cty.Value) (cty.Value, bool) {
	v, err := f.Call(args)
	return v, err == nil
}

// except is plainText where the argument with the given index has no symbols.
func except(i int) symbolic {
	return func(f function.Function, args []cty.Value) (cty.Value, bool) {
		if i < len(args) && hasSymbols(args[i]) {
			return cty.NilVal, false
		}
		return plainText(f, args)
	}
}

// A wrapping is a rule with the parameters that its function shows. Those that HCL
// would have to convert to numbers, truth values or collections of any type take anything: HCL
// would call a symbol there an error, and take long for long tuples.
type wrapping struct {
	rule
	spec  function.Spec
	wants []cty.Type // what positional arguments are converted to
	rest  cty.Type   // and all others
}

func wrapped(r rule) *wrapping {
	w := &wrapping{rule: r, rest: cty.DynamicPseudoType, spec: function.Spec{
		Params: r.f.Params(),
		Type:   function.StaticReturnType(cty.DynamicPseudoType),
	}}
	w.wants = make([]cty.Type, len(w.spec.Params))
	for i := range w.spec.Params {
		w.wants[i] = relax(&w.spec.Params[i])
	}
	if r.to != cty.NilType {
		w.wants[0] = r.to
	}
	if p := r.f.VarParam(); p != nil {
		param := *p
		w.rest = relax(&param)
		w.spec.VarParam = &param
	}
	return w
}

// wrap returns the function that Terraform code calls.
func (e *environment) wrap(r *wrapping) function.Function {
	spec := r.spec
	spec.Impl = func(given []cty.Value, _ cty.Type) (cty.Value, error) {
		if len(given) > maxArguments {
			return cty.NilVal, tooLarge("too many arguments", maxArguments)
		}
		var s survey
		if err := s.all(given); err != nil {
			return cty.NilVal, err
		}
		args, err := convertArgs(given, r.wants, r.rest, s.symbols)
		if err != nil {
			return cty.NilVal, err
		}
		if !s.symbols {
			v, err := r.f.Call(args)
			if err != nil {
				return cty.NilVal, err
			}
			return keepMarks(v, given), nil
		}
		if s.keys {
			args = mapAll(args, hideKeyed)
		}
		if r.also != nil {
			if v, ok := r.also(r.f, args); ok {
				return keepMarks(e.because(v, given), given), nil
			}
		}
		v, err := r.f.Call(mapAll(args, hide))
		if err != nil {
			return cty.NilVal, err
		}
		return keepMarks(e.because(v, given), given), nil
	}
	return function.New(&spec)
}

// because puts on an unknown value what is to be known of the symbols that it was
// made from.
func (e *environment) because(v cty.Value, args []cty.Value) cty.Value {
	if v.IsWhollyKnown() {
		return v
	}
	return v.WithMarks(e.Pending(cty.DynamicPseudoType, symbolsOf(args)).Marks())
}

// keepMarks puts the marks of the arguments on a result that is unknown. cty forgets
// those of parameters that allow marks when it gives up early.
func keepMarks(v cty.Value, args []cty.Value) cty.Value {
	if v.IsKnown() {
		return v
	}
	for _, arg := range args {
		if marks := deepMarks(arg); len(marks) > 0 {
			v = v.WithMarks(marks)
		}
	}
	return v
}

func deepMarks(v cty.Value) cty.ValueMarks {
	if !v.ContainsMarked() {
		return nil
	}
	_, marks := v.UnmarkDeep()
	return marks
}

// hasSymbols reports whether any text in v, at any depth, contains a symbol.
func hasSymbols(v cty.Value) bool {
	var s survey
	return s.value(v, 0) != nil || s.symbols
}

// isSymbolic reports whether v is a known text that contains a symbol.
func isSymbolic(v cty.Value) bool {
	v, _ = v.Unmark()
	return v.Type() == cty.String && v.IsKnown() && !v.IsNull() && resource.HasSymbol(v.AsString())
}

// symbolsOf returns the symbols in the values, in order of appearance and
// without repetition.
func symbolsOf(values []cty.Value) []resource.Ref {
	var refs []resource.Ref
	seen := map[resource.Ref]bool{}
	add := func(text string) {
		for _, ref := range resource.Symbols(text) {
			if !seen[ref] {
				seen[ref] = true
				refs = append(refs, ref)
			}
		}
	}
	var walk func(v cty.Value)
	walk = func(v cty.Value) {
		v, _ = v.Unmark()
		if !v.IsKnown() || v.IsNull() {
			return
		}
		switch ty := v.Type(); {
		case ty == cty.String:
			add(v.AsString())
		case v.CanIterateElements():
			for it := v.ElementIterator(); it.Next(); {
				k, e := it.Element()
				if keyed(ty) {
					add(k.AsString())
				}
				walk(e)
			}
		}
	}
	for _, v := range values {
		walk(v)
	}
	return refs
}

func keyed(ty cty.Type) bool { return ty.IsMapType() || ty.IsObjectType() }

func mapAll(values []cty.Value, f func(cty.Value) cty.Value) []cty.Value {
	out := make([]cty.Value, len(values))
	for i, v := range values {
		out[i] = f(v)
	}
	return out
}

// hide replaces each text with a symbol in it by an unknown one, and each map or
// object with such a key by an unknown one.
func hide(v cty.Value) cty.Value { return replaceSymbols(v, true) }

// hideKeyed replaces only the maps and objects.
func hideKeyed(v cty.Value) cty.Value { return replaceSymbols(v, false) }

func replaceSymbols(v cty.Value, texts bool) cty.Value {
	v, marks := v.Unmark()
	ty := v.Type()
	switch {
	case !v.IsKnown() || v.IsNull():
	case ty == cty.String:
		if texts && resource.HasSymbol(v.AsString()) {
			v = cty.UnknownVal(cty.String).RefineNotNull()
		}
	case keyed(ty):
		elems := v.AsValueMap()
		for k, e := range elems {
			if resource.HasSymbol(k) {
				if ty.IsObjectType() {
					return cty.DynamicVal.WithMarks(marks)
				}
				return cty.UnknownVal(ty).RefineNotNull().WithMarks(marks)
			}
			elems[k] = replaceSymbols(e, texts)
		}
		switch {
		case len(elems) == 0:
		case ty.IsMapType():
			v = mapOf(elems)
		default:
			v = cty.ObjectVal(elems)
		}
	case v.CanIterateElements():
		elems := v.AsValueSlice()
		for i, e := range elems {
			elems[i] = replaceSymbols(e, texts)
		}
		switch {
		case len(elems) == 0:
		case ty.IsListType():
			v = listOf(elems)
		case ty.IsSetType():
			v = setOf(elems)
		default:
			v = cty.TupleVal(elems)
		}
	}
	return v.WithMarks(marks)
}

// listOf, setOf and mapOf make a collection of elements of one type, or that were
// until a part of them became unknown.

func listOf(elems []cty.Value) cty.Value {
	if ok := unify(elems); !ok {
		return cty.DynamicVal
	}
	return cty.ListVal(elems)
}

func setOf(elems []cty.Value) cty.Value {
	if ok := unify(elems); !ok {
		return cty.DynamicVal
	}
	return cty.SetVal(elems)
}

func mapOf(elems map[string]cty.Value) cty.Value {
	values := make([]cty.Value, 0, len(elems))
	keys := make([]string, 0, len(elems))
	for k, v := range elems {
		keys, values = append(keys, k), append(values, v)
	}
	if ok := unify(values); !ok {
		return cty.DynamicVal
	}
	for i, k := range keys {
		elems[k] = values[i]
	}
	return cty.MapVal(elems)
}

// unify gives elements one type where an object among them has become
// dynamic. ok is false where there is none.
func unify(elems []cty.Value) (ok bool) {
	types := make([]cty.Type, len(elems))
	for i, e := range elems {
		types[i] = e.Type()
	}
	if uniform(types) {
		return true
	}
	if len(types) > maxMixed {
		return false
	}
	ty, _ := convert.UnifyUnsafe(types)
	if ty == cty.NilType || ty.HasDynamicTypes() {
		return false
	}
	for i, e := range elems {
		v, err := convert.Convert(e, ty)
		if err != nil {
			return false
		}
		elems[i] = v
	}
	return true
}
