package functions

import (
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// answer is the answer to a question about values that may be unknown.
type answer int8

const (
	maybe answer = iota
	yes
	no
)

// equal compares two values that may be unknown or contain symbols. Marks are not
// looked at.
func equal(a, b cty.Value) answer {
	a, _ = a.Unmark()
	b, _ = b.Unmark()
	switch {
	case !a.IsKnown() || !b.IsKnown():
		return truth(a.Equals(b))
	case a.IsNull() || b.IsNull():
		return truth(cty.BoolVal(a.IsNull() && b.IsNull()))
	case !a.Type().Equals(b.Type()):
		if !mixed(a.Type(), b.Type()) {
			return no
		}
	}
	ta, tb := a.Type(), b.Type()
	switch {
	case ta == cty.String && tb == cty.String:
		return equalText(a.AsString(), b.AsString())
	case ta.IsPrimitiveType() || tb.IsPrimitiveType() || ta.IsCapsuleType():
		eq := a.Equals(b)
		eq, _ = eq.Unmark()
		return truth(eq)
	case ta.IsSetType():
		if !hasSymbols(a) && !hasSymbols(b) {
			a, _ = a.UnmarkDeep()
			b, _ = b.UnmarkDeep()
			return truth(a.Equals(b))
		}
		if a.RawEquals(b) {
			return yes
		}
		return maybe
	case keyed(ta):
		return equalMaps(a.AsValueMap(), b.AsValueMap())
	default:
		x, y := a.AsValueSlice(), b.AsValueSlice()
		if len(x) != len(y) {
			return no
		}
		result := yes
		for i := range x {
			result = both(result, equal(x[i], y[i]))
		}
		return result
	}
}

// mixed reports whether values of two different types may be equal: objects,
// and sequences of the same kind, by their elements.
func mixed(a, b cty.Type) bool {
	return a.IsObjectType() && b.IsObjectType() || a.IsTupleType() && b.IsTupleType()
}

func equalMaps(a, b map[string]cty.Value) answer {
	result := yes
	if len(a) != len(b) {
		result = no
	}
	for k, x := range a {
		if resource.HasSymbol(k) {
			return maybe
		}
		if y, ok := b[k]; ok {
			result = both(result, equal(x, y))
		} else {
			result = no
		}
	}
	for k := range b {
		if resource.HasSymbol(k) {
			return maybe
		}
	}
	return result
}

func truth(b cty.Value) answer {
	b, _ = b.Unmark()
	switch {
	case !b.IsKnown():
		return maybe
	case b.True():
		return yes
	default:
		return no
	}
}

// both is three-valued "and".
func both(a, b answer) answer {
	switch {
	case a == no || b == no:
		return no
	case a == yes && b == yes:
		return yes
	default:
		return maybe
	}
}

// equalText compares texts that may contain symbols.
func equalText(a, b string) answer {
	if a == b {
		return yes
	}
	if !resource.HasSymbol(a) && !resource.HasSymbol(b) {
		return no
	}
	if a == "" || b == "" {
		return no // a symbol is not empty
	}
	// What stands before the first symbol, or behind the last one, must agree.
	headA, tailA := ends(a)
	headB, tailB := ends(b)
	if n := min(len(headA), len(headB)); headA[:n] != headB[:n] {
		return no
	}
	if n := min(len(tailA), len(tailB)); tailA[len(tailA)-n:] != tailB[len(tailB)-n:] {
		return no
	}
	// The same symbols with more text around them in one: the lengths differ.
	x, y := resource.Symbols(a), resource.Symbols(b)
	if sameSymbols(a, b, x, y) && literalLength(a, x) != literalLength(b, y) {
		return no
	}
	return maybe
}

// ends returns the text before the first symbol and behind the last.
func ends(s string) (head, tail string) {
	if !resource.HasSymbol(s) {
		return s, s
	}
	first, last := len(s), 0
	for _, ref := range resource.Symbols(s) {
		symbol := resource.Symbol(ref.Address, ref.Attribute)
		if i := strings.Index(s, symbol); i >= 0 {
			first = min(first, i)
			last = max(last, strings.LastIndex(s, symbol)+len(symbol))
		}
	}
	if last == 0 {
		return "", "" // damaged
	}
	return s[:first], s[last:]
}

// sameSymbols reports whether both texts contain each symbol equally often.
func sameSymbols(a, b string, x, y []resource.Ref) bool {
	if len(x) != len(y) {
		return false
	}
	for _, ref := range x {
		symbol := resource.Symbol(ref.Address, ref.Attribute)
		if strings.Count(a, symbol) != strings.Count(b, symbol) {
			return false
		}
	}
	return true
}

func literalLength(s string, refs []resource.Ref) int {
	n := len(s)
	for _, ref := range refs {
		symbol := resource.Symbol(ref.Address, ref.Attribute)
		n -= strings.Count(s, symbol) * len(symbol)
	}
	return n
}
