package functions

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/ext/customdecode"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// markers are the functions that put marks on values or ask for them. They look at
// nothing else, so symbols pass.
func (e *environment) markers() map[string]function.Function {
	anything := []function.Parameter{{
		Name: "value", Type: cty.DynamicPseudoType,
		AllowNull: true, AllowUnknown: true, AllowDynamicType: true, AllowMarked: true,
	}}
	same := func(args []cty.Value) (cty.Type, error) { return args[0].Type(), nil }
	return map[string]function.Function{
		"sensitive": function.New(&function.Spec{
			Params: anything, Type: same,
			Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) { return args[0].Mark(e.Sensitive), nil },
		}),
		"nonsensitive": function.New(&function.Spec{
			Params: anything, Type: same,
			Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
				v, marks := args[0].Unmark()
				delete(marks, e.Sensitive)
				return v.WithMarks(marks), nil
			},
		}),
		"issensitive": function.New(&function.Spec{
			Params: anything, Type: function.StaticReturnType(cty.Bool),
			Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
				v := args[0]
				switch {
				case v.HasMark(e.Sensitive):
					return cty.True, nil
				case !v.IsKnown(): // Terraform does not say before the value is known
					_, marks := v.Unmark()
					return cty.UnknownVal(cty.Bool).RefineNotNull().WithMarks(marks), nil
				}
				return cty.False, nil
			},
		}),
		"ephemeralasnull": function.New(&function.Spec{
			Params: anything, Type: same,
			Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
				return cty.Transform(args[0], func(_ cty.Path, v cty.Value) (cty.Value, error) {
					if !v.HasMark(e.Ephemeral) {
						return v, nil
					}
					plain, marks := v.Unmark()
					delete(marks, e.Ephemeral)
					return cty.NullVal(plain.Type()).WithMarks(marks), nil
				})
			},
		}),
	}
}

// tryFunc gives the value of its first argument that can be evaluated.
var tryFunc = function.New(&function.Spec{
	VarParam: &function.Parameter{Name: "expressions", Type: customdecode.ExpressionClosureType},
	Type:     function.StaticReturnType(cty.DynamicPseudoType),
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		if len(args) == 0 {
			return cty.NilVal, errNoArguments
		}
		var problems []string
		for _, arg := range args {
			v, diags := customdecode.ExpressionClosureFromVal(arg).Value()
			if diags.HasErrors() {
				problems = append(problems, firstError(diags))
				continue
			}
			if !v.IsWhollyKnown() { // it may yet fail
				return cty.DynamicVal.WithMarks(deepMarks(v)), nil
			}
			return v, nil
		}
		return cty.NilVal, function.NewArgErrorf(len(args)-1, "no expression can be evaluated: %s", strings.Join(problems, "; "))
	},
})

// canFunc tells whether its argument can be evaluated.
var canFunc = function.New(&function.Spec{
	Params: []function.Parameter{{Name: "expression", Type: customdecode.ExpressionClosureType}},
	Type:   function.StaticReturnType(cty.Bool),
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		v, diags := customdecode.ExpressionClosureFromVal(args[0]).Value()
		switch {
		case diags.HasErrors():
			return cty.False, nil
		case !v.IsWhollyKnown():
			return cty.UnknownVal(cty.Bool).RefineNotNull().WithMarks(deepMarks(v)), nil
		}
		return cty.True, nil
	},
})

func firstError(diags hcl.Diagnostics) string {
	for _, d := range diags {
		if d.Severity == hcl.DiagError {
			return d.Summary + ": " + d.Detail
		}
	}
	return ""
}
