package terraform

import (
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/ext/typeexpr"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// A variable is a variable block.
type variable struct {
	name      string
	typ       cty.Type // with optional attributes
	defaults  *typeexpr.Defaults
	typed     bool // a type is given
	byDefault cty.Value
	hasValue  bool // there is a default
	nullable  bool
	sensitive bool
	fault     string // why there is no default although one is written
	rng       hcl.Range
}

var nullValue = cty.NullVal(cty.DynamicPseudoType)

func newVariable(b *hclsyntax.Block) (*variable, hcl.Diagnostics) {
	v := &variable{name: b.Labels[0], typ: cty.DynamicPseudoType, nullable: true, rng: b.DefRange()}
	var diags hcl.Diagnostics
	if a := b.Body.Attributes["type"]; a != nil {
		ty, defaults, typeDiags := variableType(a.Expr)
		if typeDiags.HasErrors() {
			diags = append(diags, typeDiags...)
		} else {
			v.typ, v.defaults, v.typed = ty, defaults, true
		}
	}
	if nullable, ok := literalBool(b.Body.Attributes["nullable"]); ok {
		v.nullable = nullable
	}
	v.sensitive = literalTrue(b.Body.Attributes["sensitive"])
	if a := b.Body.Attributes["default"]; a != nil {
		val, defaultDiags := a.Expr.Value(nil)
		if defaultDiags.HasErrors() {
			v.fault = "cannot be evaluated"
			diags = append(diags, problem(a.Expr.Range(), "Invalid default value", firstDetail(defaultDiags)))
			return v, diags
		}
		if uncertain(val) {
			v.fault = "cannot be used"
			diags = append(diags, problem(a.Expr.Range(), "Invalid default value", "The text has the private-use character U+F8D0, which plumb uses for itself."))
			return v, diags
		}
		converted, err := v.convert(val)
		if err != nil {
			v.fault = "does not fit its type"
			diags = append(diags, problem(a.Expr.Range(), "Invalid default value", fmt.Sprintf("The default of var.%s does not fit its type: %s.", v.name, err)))
			return v, diags
		}
		v.byDefault, v.hasValue = converted, true
	}
	return v, diags
}

// variableType reads a type constraint, also in the old form in quotes.
func variableType(e hclsyntax.Expression) (cty.Type, *typeexpr.Defaults, hcl.Diagnostics) {
	if v, diags := e.Value(nil); !diags.HasErrors() {
		if text, ok := stringOf(v); ok {
			switch text {
			case "string":
				return cty.String, nil, nil
			case "list":
				return cty.List(cty.DynamicPseudoType), nil, nil
			case "map":
				return cty.Map(cty.DynamicPseudoType), nil, nil
			}
			parsed, parseDiags := hclsyntax.ParseExpression([]byte(text), e.Range().Filename, e.Range().Start)
			if parseDiags.HasErrors() {
				return cty.NilType, nil, parseDiags
			}
			return typeexpr.TypeConstraintWithDefaults(parsed)
		}
	}
	switch hcl.ExprAsKeyword(e) {
	case "list":
		return cty.List(cty.DynamicPseudoType), nil, nil
	case "map":
		return cty.Map(cty.DynamicPseudoType), nil, nil
	}
	return typeexpr.TypeConstraintWithDefaults(e)
}

// convert brings a value into the variable's type, with the defaults of optional
// attributes.
func (v *variable) convert(val cty.Value) (cty.Value, error) {
	if v.defaults != nil && !val.IsNull() {
		val = v.defaults.Apply(val)
	}
	want := v.typ.WithoutOptionalAttributesDeep()
	out, err := convert.Convert(val, v.typ)
	if err == nil {
		return out, nil
	}
	if !uncertain(val) {
		return cty.NilVal, err
	}
	if out, err := convert.Convert(withoutSymbols(val), v.typ); err == nil {
		return out, nil
	}
	var w why
	w.collect(val)
	return w.mark(cty.UnknownVal(want)), nil
}

// final gives a value that was passed in the form that the module sees.
func (v *variable) final(val cty.Value) (cty.Value, error) {
	if plain, _ := val.Unmark(); plain.IsNull() && v.hasValue && !v.nullable {
		return v.seal(v.byDefault), nil
	}
	out, err := v.convert(val)
	if err != nil {
		return cty.NilVal, err
	}
	return v.seal(out), nil
}

func (v *variable) seal(val cty.Value) cty.Value {
	if v.sensitive {
		return val.Mark(sensitive)
	}
	return val
}

// missing is the variable's value where nobody gave one.
func (v *variable) missing(reason string) cty.Value {
	if v.fault != "" {
		reason = "the default of var." + v.name + " " + v.fault
	}
	return v.seal(unknown(v.typ.WithoutOptionalAttributesDeep(), reason))
}

// variable returns the value of a variable in this module instance.
func (s *scope) variable(v *variable) cty.Value {
	return lazyOf(s.variables, v.name).get(s, "var."+v.name, v.rng, func() cty.Value {
		if s.call == nil {
			return s.ev.rootVariable(v)
		}
		arg := s.call.block.arguments[v.name]
		if arg == nil {
			if v.hasValue {
				return v.seal(v.byDefault)
			}
			s.diagnose(problem(s.call.block.block.DefRange(), "Missing required argument", fmt.Sprintf("The argument %q is required by the module.", v.name)))
			return v.missing(fmt.Sprintf("%s is not given the argument %s", s.address, v.name))
		}
		val := s.parent.eval(arg.Expr, s.call.ctx)
		out, err := v.final(val)
		if err != nil {
			s.diagnose(problem(arg.Expr.Range(), "Invalid value for variable", fmt.Sprintf("The value does not fit the type of var.%s: %s.", v.name, err)))
			return v.missing(fmt.Sprintf("the value given for var.%s does not fit its type", v.name))
		}
		return out
	})
}

func boolOf(v cty.Value) (value, ok bool) {
	v, _ = v.Unmark()
	b, err := convert.Convert(v, cty.Bool)
	if err != nil || !b.IsKnown() || b.IsNull() {
		return false, false
	}
	return b.True(), true
}

// stringOf returns the text of a known string.
func stringOf(v cty.Value) (string, bool) {
	if v == cty.NilVal {
		return "", false
	}
	v, _ = v.Unmark()
	if v.Type() != cty.String || !v.IsKnown() || v.IsNull() {
		return "", false
	}
	return v.AsString(), true
}
