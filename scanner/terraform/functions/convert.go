package functions

import (
	"fmt"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
)

// relax makes p take everything and returns the type that arguments are to be
// converted to, dynamic for none. Conversions that HCL does well stay with HCL.
func relax(p *function.Parameter) cty.Type {
	want := cty.DynamicPseudoType
	if ty := p.Type; ty == cty.Number || ty == cty.Bool || ty.IsCollectionType() && ty.ElementType() != cty.String {
		want = ty
		p.Type = cty.DynamicPseudoType
	}
	p.AllowNull, p.AllowUnknown, p.AllowDynamicType, p.AllowMarked = true, true, true, true
	return want
}

// convertArgs converts as HCL does before a call. What fails with a symbol in
// it is unknown.
func convertArgs(args []cty.Value, wants []cty.Type, rest cty.Type, symbols bool) ([]cty.Value, error) {
	out := args
	for i, arg := range args {
		want := rest
		if i < len(wants) {
			want = wants[i]
		}
		if want == cty.DynamicPseudoType || arg.Type().Equals(want) || arg.Type() == cty.DynamicPseudoType {
			continue
		}
		v, err := convertTo(arg, want)
		if err != nil {
			if !symbols || !hasSymbols(arg) {
				return nil, function.NewArgError(i, err)
			}
			v = cty.UnknownVal(want).WithMarks(deepMarks(arg))
		}
		if &out[0] == &args[0] {
			out = append([]cty.Value(nil), args...)
		}
		out[i] = v
	}
	return out, nil
}

// maxMixed is how many elements of different types are brought to one type; for
// that cty compares each with each.
const maxMixed = 2000

// convertTo is convert.Convert, but its time is linear for a tuple whose elements
// all have one type.
func convertTo(v cty.Value, want cty.Type) (cty.Value, error) {
	ty := v.Type()
	if !ty.IsTupleType() || want != anyListType && want != anySetType {
		return convert.Convert(v, want)
	}
	types := ty.TupleElementTypes()
	if !uniform(types) {
		if len(types) > maxMixed {
			return cty.NilVal, fmt.Errorf("too many elements of different types, more than %d are not evaluated", maxMixed)
		}
		return convert.Convert(v, want)
	}
	plain, marks := v.Unmark()
	if len(types) == 0 || !plain.IsKnown() || plain.IsNull() || types[0].HasDynamicTypes() {
		return convert.Convert(v, want)
	}
	elems := plain.AsValueSlice()
	if want.IsSetType() {
		return cty.SetVal(elems).WithMarks(marks), nil
	}
	return cty.ListVal(elems).WithMarks(marks), nil
}

func uniform(types []cty.Type) bool {
	for _, ty := range types {
		if !ty.Equals(types[0]) {
			return false
		}
	}
	return true
}

// simplified makes a list of a tuple where that is simple, for functions that
// would take long to do it themselves.
func simplified(v cty.Value) cty.Value {
	if !v.Type().IsTupleType() || v.Type().Length() == 0 {
		return v
	}
	list, err := convertTo(v, cty.List(cty.DynamicPseudoType))
	if err != nil {
		return v
	}
	return list
}
