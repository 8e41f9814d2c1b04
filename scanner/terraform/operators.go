package terraform

import (
	"errors"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
)

// operators maps HCL's operators to ours, which know symbols: what depends on
// the text behind a symbol is unknown.
var operators = map[*hclsyntax.Operation]*hclsyntax.Operation{
	hclsyntax.OpEqual:    {Type: cty.Bool, Impl: comparison(hclsyntax.OpEqual, true)},
	hclsyntax.OpNotEqual: {Type: cty.Bool, Impl: comparison(hclsyntax.OpNotEqual, false)},

	hclsyntax.OpLogicalOr:  logical(hclsyntax.OpLogicalOr),
	hclsyntax.OpLogicalAnd: logical(hclsyntax.OpLogicalAnd),
	hclsyntax.OpLogicalNot: lenient(hclsyntax.OpLogicalNot, cty.Bool, 1),

	hclsyntax.OpGreaterThan:        lenient(hclsyntax.OpGreaterThan, cty.Number, 2),
	hclsyntax.OpGreaterThanOrEqual: lenient(hclsyntax.OpGreaterThanOrEqual, cty.Number, 2),
	hclsyntax.OpLessThan:           lenient(hclsyntax.OpLessThan, cty.Number, 2),
	hclsyntax.OpLessThanOrEqual:    lenient(hclsyntax.OpLessThanOrEqual, cty.Number, 2),
	hclsyntax.OpAdd:                lenient(hclsyntax.OpAdd, cty.Number, 2),
	hclsyntax.OpSubtract:           lenient(hclsyntax.OpSubtract, cty.Number, 2),
	hclsyntax.OpMultiply:           lenient(hclsyntax.OpMultiply, cty.Number, 2),
	hclsyntax.OpDivide:             lenient(hclsyntax.OpDivide, cty.Number, 2),
	hclsyntax.OpModulo:             lenient(hclsyntax.OpModulo, cty.Number, 2),
	hclsyntax.OpNegate:             lenient(hclsyntax.OpNegate, cty.Number, 1),
}

// anyValue is a parameter that takes whatever comes.
var anyValue = function.Parameter{
	Name: "value", Type: cty.DynamicPseudoType,
	AllowNull: true, AllowUnknown: true, AllowDynamicType: true,
}

// comparison is == (equal) or != with symbols: the same text is equal, symbols
// in it or not; some texts cannot be; otherwise a symbol equals what nobody knows.
func comparison(op *hclsyntax.Operation, equal bool) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{anyValue, anyValue},
		Type:   function.StaticReturnType(cty.Bool),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			a, b := args[0], args[1]
			if uncertain(a) || uncertain(b) {
				if a.IsWhollyKnown() && a.RawEquals(b) {
					return cty.BoolVal(equal), nil
				}
				if differ(a, b) {
					return cty.BoolVal(!equal), nil
				}
				var w why
				w.collect(a)
				w.collect(b)
				a, _ = withoutSymbols(a).UnmarkDeep()
				b, _ = withoutSymbols(b).UnmarkDeep()
				v, err := op.Impl.Call([]cty.Value{a, b})
				if err == nil && !v.IsKnown() {
					v = w.mark(v)
				}
				return v, err
			}
			return op.Impl.Call([]cty.Value{a, b})
		},
	})
}

// lenient is op for operands that may be symbols, for which the result is
// unknown.
func lenient(op *hclsyntax.Operation, operand cty.Type, arity int) *hclsyntax.Operation {
	params := make([]function.Parameter, arity)
	for i := range params {
		params[i] = anyValue
	}
	return &hclsyntax.Operation{Type: op.Type, Impl: function.New(&function.Spec{
		Params: params,
		Type:   function.StaticReturnType(op.Type),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			operands := make([]cty.Value, len(args))
			for i, arg := range args {
				v, err := operandOf(arg, operand)
				if err != nil {
					return cty.NilVal, err
				}
				operands[i] = v
			}
			v, err := op.Impl.Call(operands)
			if err == nil && tooBig(v) {
				return cty.NilVal, errNumberSize
			}
			return v, err
		},
	})}
}

// logical is && or ||.
func logical(op *hclsyntax.Operation) *hclsyntax.Operation {
	out := lenient(op, cty.Bool, 2)
	out.ShortCircuit = func(lhs, rhs cty.Value, lhsDiags, rhsDiags hcl.Diagnostics) (cty.Value, hcl.Diagnostics) {
		l, errL := operandOf(lhs, cty.Bool)
		r, errR := operandOf(rhs, cty.Bool)
		unfit := errL != nil || errR != nil || l.IsNull() || r.IsNull()
		if unfit {
			return cty.NilVal, nil // the operation itself says what is wrong
		}
		l, marksL := l.Unmark()
		r, marksR := r.Unmark()
		v, diags := op.ShortCircuit(l, r, lhsDiags, rhsDiags)
		if v != cty.NilVal && !v.IsKnown() {
			v = v.WithMarks(marksL, marksR)
		}
		return v, diags
	}
	return out
}

func operandOf(v cty.Value, ty cty.Type) (cty.Value, error) {
	if out, err := convert.Convert(v, ty); err == nil {
		return out, nil
	}
	if isSymbolic(v) {
		var w why
		w.collect(v)
		return w.mark(cty.UnknownVal(ty)), nil
	}
	return cty.NilVal, errors.New("a " + ty.FriendlyName() + " is required")
}

var errNumberSize = errors.New("the number is out of range")

// tooBig reports whether v is a number with so large an exponent that writing it
// out would be a trap. Terraform's own numbers have 512 bits.
func tooBig(v cty.Value) bool {
	if v.IsMarked() {
		v, _ = v.Unmark()
	}
	if v.Type() != cty.Number || !v.IsKnown() || v.IsNull() {
		return false
	}
	f := v.AsBigFloat()
	exp := f.MantExp(nil)
	return !f.IsInf() && (exp > maxNumberBits || exp < -maxNumberBits)
}

const maxNumberBits = 4096
