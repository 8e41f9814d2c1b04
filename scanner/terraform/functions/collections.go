package functions

import (
	"github.com/hashicorp/go-cty-funcs/collection"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

var collections = map[string]rule{
	"chunklist":       {f: stdlib.ChunklistFunc, also: plainText},
	"coalesce":        {f: collection.CoalesceFunc, also: plainText}, // a symbol is not empty
	"coalescelist":    {f: stdlib.CoalesceListFunc, also: plainText},
	"compact":         {f: stdlib.CompactFunc, also: plainText}, // a symbol is not empty
	"concat":          {f: stdlib.ConcatFunc, also: plainText},
	"contains":        {f: contains, also: plainText},
	"distinct":        {f: distinct, also: plainText},
	"element":         {f: stdlib.ElementFunc, also: plainText},
	"flatten":         {f: stdlib.FlattenFunc, also: plainText},
	"index":           {f: index, also: plainText},
	"keys":            {f: stdlib.KeysFunc, also: plainText},
	"length":          {f: length, also: knownLength},
	"lookup":          {f: lookup, also: except(1)},
	"matchkeys":       {f: matchKeys, also: plainText},
	"merge":           {f: stdlib.MergeFunc, also: plainText},
	"one":             {f: one, also: plainText},
	"reverse":         {f: stdlib.ReverseListFunc, also: plainText},
	"setintersection": {f: stdlib.SetIntersectionFunc},
	"setproduct":      {f: setProduct, also: plainText},
	"setsubtract":     {f: stdlib.SetSubtractFunc},
	"setunion":        {f: stdlib.SetUnionFunc, also: plainText},
	"slice":           {f: stdlib.SliceFunc, also: plainText},
	"sort":            {f: stdlib.SortFunc, also: sortOne},
	"transpose":       {f: transpose},
	"values":          {f: stdlib.ValuesFunc, also: plainText},
	"zipmap":          {f: stdlib.ZipmapFunc, also: except(0)},
}

// anyList is a parameter that takes a list, set or tuple, or whatever comes.
func anyList(name string) function.Parameter {
	return function.Parameter{Name: name, Type: cty.DynamicPseudoType}
}

var length = function.New(&function.Spec{
	Params: []function.Parameter{{
		Name: "value", Type: cty.DynamicPseudoType,
		AllowDynamicType: true, AllowUnknown: true,
	}},
	Type: func(args []cty.Value) (cty.Type, error) {
		ty := args[0].Type()
		if ty == cty.String || ty == cty.DynamicPseudoType || ty.IsTupleType() || ty.IsObjectType() || ty.IsCollectionType() {
			return cty.Number, nil
		}
		return cty.NilType, function.NewArgErrorf(0, "a string or a collection is required, not %s", ty.FriendlyName())
	},
	RefineResult: notNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		v := args[0]
		switch ty := v.Type(); {
		case ty == cty.DynamicPseudoType:
			return cty.UnknownVal(cty.Number), nil
		case ty == cty.String:
			return stdlib.Strlen(v)
		case ty.IsTupleType():
			return cty.NumberIntVal(int64(ty.Length())), nil
		case ty.IsObjectType():
			return cty.NumberIntVal(int64(len(ty.AttributeTypes()))), nil
		default:
			return v.Length(), nil
		}
	},
})

// knownLength counts the elements of a set in which each two surely differ.
func knownLength(f function.Function, args []cty.Value) (cty.Value, bool) {
	set, marks := args[0].Unmark()
	if !set.Type().IsSetType() {
		return cty.NilVal, false // for f: symbols are unknown to it, and only a text's length hangs on them
	}
	elems := set.AsValueSlice()
	var symbolic []int
	for i, e := range elems {
		if hasSymbols(e) {
			symbolic = append(symbolic, i)
		}
	}
	if len(symbolic)*len(elems) > maxComparisons {
		return cty.NilVal, false
	}
	for _, i := range symbolic {
		for j, e := range elems {
			if i != j && equal(elems[i], e) != no {
				return cty.UnknownVal(cty.Number).RefineNotNull().WithMarks(marks), true
			}
		}
	}
	return cty.NumberIntVal(int64(len(elems))).WithMarks(marks), true
}

// sortOne sorts a list of one element.
func sortOne(f function.Function, args []cty.Value) (cty.Value, bool) {
	list, _ := args[0].Unmark()
	if !list.IsKnown() || list.IsNull() || list.LengthInt() != 1 {
		return cty.NilVal, false
	}
	return plainText(f, args)
}

// lookup takes two or three arguments. It gives an element that is there even where
// another one is unknown.
var lookup = function.New(&function.Spec{
	Params: []function.Parameter{
		{Name: "inputMap", Type: cty.DynamicPseudoType, AllowMarked: true},
		{Name: "key", Type: cty.String, AllowMarked: true},
	},
	VarParam: &function.Parameter{
		Name: "default", Type: cty.DynamicPseudoType,
		AllowUnknown: true, AllowDynamicType: true, AllowMarked: true, AllowNull: true,
	},
	Type: func(args []cty.Value) (cty.Type, error) {
		if len(args) > 3 {
			return cty.NilType, function.NewArgErrorf(3, "lookup takes two or three arguments")
		}
		switch ty := args[0].Type(); {
		case ty.IsMapType():
			return ty.ElementType(), nil
		case ty.IsObjectType():
			key, _ := args[1].Unmark()
			name, ok := known(key)
			switch {
			case !ok:
				return cty.DynamicPseudoType, nil
			case ty.HasAttribute(name):
				return ty.AttributeType(name), nil
			case len(args) == 3:
				return args[2].Type(), nil
			}
			return cty.NilType, function.NewArgErrorf(1, "the object has no attribute %q", name)
		default:
			return cty.NilType, function.NewArgErrorf(0, "a map or object is required, not %s", ty.FriendlyName())
		}
	},
	Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
		m, marks := args[0].Unmark()
		key, keyMarks := args[1].Unmark()
		name := key.AsString()
		switch {
		case m.Type().IsObjectType():
			if m.Type().HasAttribute(name) {
				return m.GetAttr(name).WithMarks(marks, keyMarks), nil
			}
		case m.HasIndex(key).True():
			return m.Index(key).WithMarks(marks, keyMarks), nil
		}
		if len(args) < 3 {
			return cty.NilVal, function.NewArgErrorf(1, "the map has no element %q and no default is given", name)
		}
		v, err := convert.Convert(args[2], ty)
		if err != nil {
			return cty.NilVal, function.NewArgError(2, err)
		}
		return v.WithMarks(marks, keyMarks), nil
	},
})

var one = function.New(&function.Spec{
	Params: []function.Parameter{{Name: "list", Type: cty.DynamicPseudoType, AllowMarked: true}},
	Type: func(args []cty.Value) (cty.Type, error) {
		switch ty := args[0].Type(); {
		case ty.IsListType(), ty.IsSetType():
			return ty.ElementType(), nil
		case ty.IsTupleType():
			switch elems := ty.TupleElementTypes(); len(elems) {
			case 0:
				return cty.DynamicPseudoType, nil
			case 1:
				return elems[0], nil
			}
			return cty.NilType, errMoreThanOne
		default:
			return cty.NilType, function.NewArgErrorf(0, "a list, set or tuple is required, not %s", ty.FriendlyName())
		}
	},
	Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
		list, marks := args[0].Unmark()
		if n := list.Length(); !n.IsKnown() {
			return cty.UnknownVal(ty).WithMarks(marks), nil
		}
		switch list.LengthInt() {
		case 0:
			return cty.NullVal(ty).WithMarks(marks), nil
		case 1:
			it := list.ElementIterator()
			it.Next()
			_, v := it.Element()
			return v.WithMarks(marks), nil
		}
		return cty.NilVal, errMoreThanOne
	},
})

var errMoreThanOne = function.NewArgErrorf(0, "a collection of no or one element is required")

var setProduct = function.New(&function.Spec{
	VarParam: &function.Parameter{
		Name: "sets", Type: cty.DynamicPseudoType,
		AllowUnknown: true, AllowDynamicType: true, AllowMarked: true,
	},
	Type: function.StaticReturnType(cty.DynamicPseudoType),
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		total := 1
		for _, arg := range args {
			arg, _ = arg.Unmark()
			if !arg.IsKnown() || arg.IsNull() || !arg.CanIterateElements() || !arg.Length().IsKnown() {
				continue
			}
			if total *= arg.LengthInt(); total > maxProduct {
				return cty.NilVal, tooLarge("the product has too many elements", maxProduct)
			}
		}
		return stdlib.SetProductFunc.Call(mapAll(args, simplified))
	},
})

// transpose turns a map of lists of strings around: each string maps to the keys
// of the lists it stands in, sorted.
var transpose = function.New(&function.Spec{
	Params:       []function.Parameter{{Name: "values", Type: cty.Map(cty.List(cty.String))}},
	Type:         function.StaticReturnType(cty.Map(cty.List(cty.String))),
	RefineResult: notNull,
	Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
		if !args[0].IsWhollyKnown() {
			return cty.UnknownVal(ty), nil
		}
		lists := map[string][]cty.Value{}
		for it := args[0].ElementIterator(); it.Next(); { // sorted by key
			key, list := it.Element()
			if list.IsNull() {
				return cty.NilVal, function.NewArgErrorf(0, "the list of %q must not be null", key.AsString())
			}
			for jt := list.ElementIterator(); jt.Next(); {
				_, v := jt.Element()
				if v.IsNull() {
					return cty.NilVal, function.NewArgErrorf(0, "the list of %q must not contain null", key.AsString())
				}
				lists[v.AsString()] = append(lists[v.AsString()], key)
			}
		}
		if len(lists) == 0 {
			return cty.MapValEmpty(cty.List(cty.String)), nil
		}
		out := make(map[string]cty.Value, len(lists))
		for k, keys := range lists {
			out[k] = cty.ListVal(keys)
		}
		return cty.MapVal(out), nil
	},
})
