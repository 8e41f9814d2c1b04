package functions_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2/ext/customdecode"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/terraform/functions"
)

// hole is where FuzzFunctions puts a symbol into the arguments.
const hole = "@@"

// FuzzFunctions calls any function with any arguments, a JSON list. It never panics; and
// what it says of a symbol holds for a text in its place.
func FuzzFunctions(f *testing.F) {
	all := functions.New(functions.Options{})
	names := slices.Sorted(maps.Keys(all))
	names = slices.DeleteFunc(names, func(n string) bool { return strings.HasPrefix(n, "core::") })
	for i := range names {
		f.Add(uint(i), `["a@@", ["x", "@@"], 1]`)
		f.Add(uint(i), `[["x", "@@", "a@@/"], "a"]`)
		f.Add(uint(i), `[{"a": "@@", "b": ["@@"]}, "a", "@@"]`)
		f.Add(uint(i), `["%s-%v@@", "@@", "b"]`)
	}
	symbol := resource.Symbol("t.a", "arn")
	f.Fuzz(func(t *testing.T, which uint, pattern string) {
		name := names[which%uint(len(names))]
		fn := all[name]
		if len(fn.Params()) > 0 && fn.Params()[0].Type == customdecode.ExpressionClosureType || name == "try" || resource.HasSymbolRune(pattern) {
			return
		}
		call := func(with string) (cty.Value, error) {
			raw := []byte(strings.ReplaceAll(pattern, hole, with))
			ty, err := ctyjson.ImpliedType(raw)
			if err != nil || !ty.IsTupleType() {
				return cty.NilVal, err
			}
			list, err := ctyjson.Unmarshal(raw, ty)
			if err != nil || list.IsNull() {
				return cty.NilVal, err
			}
			args := list.AsValueSlice()
			for i := range args { // as HCL does
				want := cty.DynamicPseudoType
				if i < len(fn.Params()) {
					want = fn.Params()[i].Type
				} else if fn.VarParam() != nil {
					want = fn.VarParam().Type
				}
				if args[i], err = convert.Convert(args[i], want); err != nil {
					return cty.NilVal, err
				}
			}
			v, err := fn.Call(args)
			if err != nil && strings.Contains(err.Error(), "panic") {
				t.Errorf("%s(%s): %s", name, raw, err)
			}
			return v, err
		}
		before, err := call(symbol)
		if err != nil || before == cty.NilVal {
			return
		}
		before, _ = before.UnmarkDeep()
		for _, text := range []string{"arn:aws:s3:::b", "x", "17"} {
			after, err := call(text)
			if err != nil || after == cty.NilVal {
				continue
			}
			after, _ = after.UnmarkDeep()
			if contradicts(substitute(t, before, map[string]string{symbol: text}), after) {
				t.Errorf("%s(%s) is %#v, with %q %#v", name, pattern, before, text, after)
			}
		}
	})
}
