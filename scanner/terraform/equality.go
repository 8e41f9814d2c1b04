package terraform

import (
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// differ reports whether two values are certainly not equal although there is a symbol in one
// or both: a text with a symbol that must have a value is not null and not empty, and
// texts whose fixed parts do not fit each other are not the same.
func differ(a, b cty.Value) bool {
	switch {
	case a.IsKnown() && a.IsNull():
		return isSymbolic(b) && hasContent(b.AsString())
	case b.IsKnown() && b.IsNull():
		return isSymbolic(a) && hasContent(a.AsString())
	case isSymbolic(a) || isSymbolic(b):
		x, okX := stringOf(a)
		y, okY := stringOf(b)
		return okX && okY && textsDiffer(x, y)
	}
	return false
}

// hasContent reports whether a text with symbols can be neither null nor empty: there is
// text besides the symbols, or an attribute that each resource has.
func hasContent(s string) bool {
	if ref, ok := resource.IsSymbol(s); ok {
		return ref.Attribute == "id" || ref.Attribute == "arn"
	}
	fixed := s
	for _, ref := range resource.Symbols(s) {
		if ref.Attribute == "id" || ref.Attribute == "arn" {
			return true
		}
		fixed = strings.ReplaceAll(fixed, resource.Symbol(ref.Address, ref.Attribute), "")
	}
	return fixed != ""
}

// textsDiffer reports whether the parts of a and b that are fixed rule out that they are equal.
func textsDiffer(a, b string) bool {
	if a == "" || b == "" {
		return hasContent(a + b)
	}
	headA, tailA := fixedEnds(a)
	headB, tailB := fixedEnds(b)
	n, m := min(len(headA), len(headB)), min(len(tailA), len(tailB))
	return headA[:n] != headB[:n] || tailA[len(tailA)-m:] != tailB[len(tailB)-m:]
}

// fixedEnds returns what stands before the first symbol and behind the last, which is all
// of a text without one.
func fixedEnds(s string) (head, tail string) {
	refs := resource.Symbols(s)
	if len(refs) == 0 {
		return s, s
	}
	first, last := len(s), 0
	for _, ref := range refs {
		symbol := resource.Symbol(ref.Address, ref.Attribute)
		first = min(first, strings.Index(s, symbol))
		last = max(last, strings.LastIndex(s, symbol)+len(symbol))
	}
	return s[:first], s[last:]
}
