package functions

import (
	"errors"
	"fmt"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

var numbers = map[string]rule{
	"abs":      {f: stdlib.AbsoluteFunc},
	"ceil":     {f: stdlib.CeilFunc},
	"floor":    {f: stdlib.FloorFunc},
	"log":      {f: stdlib.LogFunc},
	"max":      {f: stdlib.MaxFunc},
	"min":      {f: stdlib.MinFunc},
	"parseint": {f: parseInt},
	"pow":      {f: stdlib.PowFunc},
	"range":    {f: stdlib.RangeFunc},
	"signum":   {f: stdlib.SignumFunc},
	"sum":      {f: sum},
	"alltrue":  {f: quantifier(cty.True, func(a, b cty.Value) cty.Value { return a.And(b) })},
	"anytrue":  {f: quantifier(cty.False, func(a, b cty.Value) cty.Value { return a.Or(b) })},
}

var parseInt = limited(stdlib.ParseIntFunc, func(args []cty.Value) error {
	if v := args[0]; v.Type() == cty.String && v.IsKnown() && !v.IsNull() && len(v.AsString()) > maxDigits {
		return tooLarge("too many digits", maxDigits)
	}
	return nil
})

var sum = function.New(&function.Spec{
	Params:       []function.Parameter{{Name: "list", Type: cty.DynamicPseudoType}},
	Type:         function.StaticReturnType(cty.Number),
	RefineResult: notNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		list := args[0]
		if ty := list.Type(); !ty.IsListType() && !ty.IsSetType() && !ty.IsTupleType() {
			return cty.NilVal, function.NewArgErrorf(0, "a list, set or tuple of numbers is required, not %s", ty.FriendlyName())
		}
		if !list.IsWhollyKnown() {
			return cty.UnknownVal(cty.Number), nil
		}
		if list.LengthInt() == 0 {
			return cty.NilVal, function.NewArgErrorf(0, "cannot sum an empty list")
		}
		total := cty.Zero
		for it := list.ElementIterator(); it.Next(); {
			_, v := it.Element()
			n, err := convert.Convert(v, cty.Number)
			if err != nil || n.IsNull() {
				return cty.NilVal, function.NewArgErrorf(0, "all elements must be numbers")
			}
			total = total.Add(n)
		}
		return total, nil
	},
})

// quantifier is alltrue or anytrue: a fold over truth values, where null counts
// as false.
func quantifier(start cty.Value, fold func(a, b cty.Value) cty.Value) function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "list", Type: cty.List(cty.Bool)}},
		Type:         function.StaticReturnType(cty.Bool),
		RefineResult: notNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			result := start
			for it := args[0].ElementIterator(); it.Next(); {
				_, v := it.Element()
				if v.IsNull() {
					v = cty.False
				}
				result = fold(result, v)
			}
			return result, nil
		},
	})
}

var conversions = map[string]rule{
	"tobool":   {f: stdlib.MakeToFunc(cty.Bool)},
	"tonumber": {f: stdlib.MakeToFunc(cty.Number)},
	"tostring": {f: stdlib.MakeToFunc(cty.String), also: plainText},
	"tolist":   {f: stdlib.MakeToFunc(anyListType), also: plainText, to: anyListType},
	"toset":    {f: stdlib.MakeToFunc(anySetType), also: plainText, to: anySetType},
	"tomap":    {f: stdlib.MakeToFunc(cty.Map(cty.DynamicPseudoType)), also: plainText},
}

var (
	anyListType = cty.List(cty.DynamicPseudoType)
	anySetType  = cty.Set(cty.DynamicPseudoType)
)

func notNull(b *cty.RefinementBuilder) *cty.RefinementBuilder { return b.NotNull() }

// limited returns f with a check before it. The check sees unmarked
// arguments, which may be unknown.
func limited(f function.Function, check func(args []cty.Value) error) function.Function {
	spec := &function.Spec{
		Description: f.Description(),
		Params:      f.Params(),
		VarParam:    f.VarParam(),
		Type: func(args []cty.Value) (cty.Type, error) {
			if err := check(mapAll(args, unmarked)); err != nil {
				return cty.NilType, err
			}
			return f.ReturnTypeForValues(args)
		},
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) { return f.Call(args) },
	}
	return function.New(spec)
}

func unmarked(v cty.Value) cty.Value {
	v, _ = v.UnmarkDeep()
	return v
}

// known returns the text of a value that is a known string.
func known(v cty.Value) (string, bool) {
	if v.Type() != cty.String || !v.IsKnown() || v.IsNull() {
		return "", false
	}
	return v.AsString(), true
}

// whole returns the number of a value that is a known whole number that fits an int.
func whole(v cty.Value) (int, bool) {
	if v.Type() != cty.Number || !v.IsKnown() || v.IsNull() {
		return 0, false
	}
	f := v.AsBigFloat()
	n, _ := f.Int64()
	return int(n), f.IsInt()
}

var errTooMuchText = fmt.Errorf("the result is too long, more than %d bytes are not evaluated", maxText)

var errNoArguments = errors.New("at least one argument is required")
