package functions

import (
	"errors"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
)

// The functions here compare elements with each other, so they see symbols
// themselves: "maybe" is an answer.

var contains = function.New(&function.Spec{
	Params: []function.Parameter{
		anyList("list"),
		{Name: "value", Type: cty.DynamicPseudoType, AllowDynamicType: true},
	},
	Type:         function.StaticReturnType(cty.Bool),
	RefineResult: notNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		list := args[0]
		if ty := list.Type(); !ty.IsListType() && !ty.IsSetType() && !ty.IsTupleType() {
			return cty.NilVal, function.NewArgErrorf(0, "a list, set or tuple is required, not %s", ty.FriendlyName())
		}
		result := cty.False
		for it := list.ElementIterator(); it.Next(); {
			_, v := it.Element()
			switch equal(v, args[1]) {
			case yes:
				return cty.True, nil
			case maybe:
				result = cty.UnknownVal(cty.Bool)
			}
		}
		return result, nil
	},
})

var index = function.New(&function.Spec{
	Params:       []function.Parameter{anyList("list"), {Name: "value", Type: cty.DynamicPseudoType}},
	Type:         function.StaticReturnType(cty.Number),
	RefineResult: notNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		list := args[0]
		if ty := list.Type(); !ty.IsListType() && !ty.IsTupleType() {
			return cty.NilVal, function.NewArgErrorf(0, "a list or tuple is required, not %s", ty.FriendlyName())
		}
		for it := list.ElementIterator(); it.Next(); {
			i, v := it.Element()
			switch equal(v, args[1]) {
			case yes:
				return i, nil
			case maybe:
				return cty.UnknownVal(cty.Number), nil
			}
		}
		return cty.NilVal, errors.New("the value is not in the list")
	},
})

// distinct keeps the first of equal elements. Where it is not known whether two
// are equal, the result is not known.
var distinct = function.New(&function.Spec{
	Params:       []function.Parameter{{Name: "list", Type: cty.List(cty.DynamicPseudoType)}},
	Type:         func(args []cty.Value) (cty.Type, error) { return args[0].Type(), nil },
	RefineResult: notNull,
	Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
		list := args[0]
		if !list.IsWhollyKnown() {
			return cty.UnknownVal(ty), nil
		}
		var (
			out         []cty.Value
			plain       = map[string]bool{} // texts without symbols
			comparisons int
		)
		for it := list.ElementIterator(); it.Next(); {
			_, v := it.Element()
			text, isText := known(v)
			if isText && !isSymbolic(v) {
				if plain[text] {
					continue
				}
				plain[text] = true
			} else {
				isText = false
			}
			found := no
			for _, o := range out {
				if isText && !isSymbolic(o) {
					continue // compared by the map
				}
				if comparisons++; comparisons > maxComparisons {
					return cty.NilVal, tooLarge("too many elements to compare with each other", maxComparisons)
				}
				if found = equal(o, v); found != no {
					break
				}
			}
			switch found {
			case maybe:
				return cty.UnknownVal(ty), nil
			case no:
				out = append(out, v)
			}
		}
		if len(out) == 0 {
			return cty.ListValEmpty(ty.ElementType()), nil
		}
		return cty.ListVal(out), nil
	},
})

// matchkeys gives those values whose keys are among the ones searched for.
var matchKeys = function.New(&function.Spec{
	Params: []function.Parameter{
		{Name: "values", Type: cty.List(cty.DynamicPseudoType)},
		{Name: "keys", Type: cty.List(cty.DynamicPseudoType)},
		{Name: "searchset", Type: cty.List(cty.DynamicPseudoType)},
	},
	Type: func(args []cty.Value) (cty.Type, error) {
		if ty, _ := convert.UnifyUnsafe([]cty.Type{args[1].Type(), args[2].Type()}); ty == cty.NilType {
			return cty.NilType, errors.New("keys and searchset must be of the same type")
		}
		return args[0].Type(), nil
	},
	RefineResult: notNull,
	Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
		values, keys, search := args[0], args[1], args[2]
		if values.LengthInt() != keys.LengthInt() {
			return cty.NilVal, errors.New("values and keys must have the same length")
		}
		if keys.LengthInt()*search.LengthInt() > maxComparisons {
			return cty.NilVal, tooLarge("too many elements to compare with each other", maxComparisons)
		}
		common, _ := convert.UnifyUnsafe([]cty.Type{keys.Type(), search.Type()})
		keys, err := convert.Convert(keys, common)
		if err != nil {
			return cty.NilVal, function.NewArgError(1, err)
		}
		if search, err = convert.Convert(search, common); err != nil {
			return cty.NilVal, function.NewArgError(2, err)
		}
		var out []cty.Value
		all, wanted := values.AsValueSlice(), search.AsValueSlice()
		for i, key := range keys.AsValueSlice() {
			found := no
			for _, w := range wanted {
				if eq := equal(key, w); eq == yes {
					found = yes
					break
				} else if eq == maybe {
					found = maybe
				}
			}
			switch found {
			case maybe:
				return cty.UnknownVal(ty), nil
			case yes:
				out = append(out, all[i])
			}
		}
		if len(out) == 0 {
			return cty.ListValEmpty(ty.ElementType()), nil
		}
		return cty.ListVal(out), nil
	},
})
