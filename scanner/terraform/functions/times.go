package functions

import (
	"time"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

var times = map[string]rule{
	"formatdate": {f: stdlib.FormatDateFunc},
	"timeadd":    {f: stdlib.TimeAddFunc},
	"timecmp":    {f: timeCompare},
}

var timeCompare = function.New(&function.Spec{
	Params:       []function.Parameter{{Name: "timestamp_a", Type: cty.String}, {Name: "timestamp_b", Type: cty.String}},
	Type:         function.StaticReturnType(cty.Number),
	RefineResult: notNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		var at [2]time.Time
		for i := range at {
			var err error
			if at[i], err = time.Parse(time.RFC3339, args[i].AsString()); err != nil {
				return cty.NilVal, function.NewArgErrorf(i, "not a time in RFC 3339 form: %q", args[i].AsString())
			}
		}
		return cty.NumberIntVal(int64(at[0].Compare(at[1]))), nil
	},
})

// impure functions give another result at each run.
func (e *environment) impure() map[string]function.Function {
	unknown := func(name string, spec function.Spec) function.Function {
		spec.Type = function.StaticReturnType(cty.String)
		spec.Impl = func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			return e.Unknown(cty.String, name+"() gives another result at each run"), nil
		}
		return function.New(&spec)
	}
	return map[string]function.Function{
		"bcrypt": unknown("bcrypt", function.Spec{
			Params:   []function.Parameter{{Name: "str", Type: cty.String, AllowUnknown: true}},
			VarParam: &function.Parameter{Name: "cost", Type: cty.DynamicPseudoType, AllowUnknown: true, AllowDynamicType: true},
		}),
		"plantimestamp": unknown("plantimestamp", function.Spec{}),
		"timestamp":     unknown("timestamp", function.Spec{}),
		"uuid":          unknown("uuid", function.Spec{}),
	}
}
