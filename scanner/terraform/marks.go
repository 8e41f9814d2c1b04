package terraform

import (
	"cmp"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/terraform/functions"
)

// Marks travel with cty values through every expression and tell, at the end,
// what a value was made from and why it is not known.

// A refMark says that a value was made from an attribute of a resource.
type refMark struct{ address, attribute string }

// A reasonMark says why a value is unknown. On a known value it means nothing.
type reasonMark struct{ text string }

// sensitive marks what must not be shown.
var sensitive any = functions.Sensitive

// unknown returns an unknown value of type ty that says why it is unknown.
func unknown(ty cty.Type, reason string) cty.Value {
	return cty.UnknownVal(ty).Mark(reasonMark{reason})
}

// pending is an attribute that only AWS can fill in and that is no string.
func pending(ty cty.Type, address, attribute string) cty.Value {
	return cty.UnknownVal(ty).
		Mark(reasonMark{knownAfterApply(address, attribute)}).
		Mark(refMark{address, attribute})
}

func knownAfterApply(address, attribute string) string {
	data := strings.HasPrefix(address, "data.") || strings.Contains(address, ".data.")
	if attribute != "" {
		address += "." + attribute
	}
	if data {
		return address + " is read from AWS or another service"
	}
	return "known after apply (" + address + ")"
}

// isSymbolic reports whether v is a known string with a symbol in it.
func isSymbolic(v cty.Value) bool {
	if v.IsMarked() {
		v, _ = v.Unmark()
	}
	return v.Type() == cty.String && v.IsKnown() && !v.IsNull() && resource.HasSymbol(v.AsString())
}

// uncertain reports whether any part of v is unknown or symbolic.
func uncertain(v cty.Value) bool {
	if v.IsMarked() {
		v, _ = v.Unmark()
	}
	switch ty := v.Type(); {
	case !v.IsKnown():
		return true
	case v.IsNull():
		return false
	case ty == cty.String:
		return resource.HasSymbol(v.AsString())
	case ty.IsPrimitiveType(), ty.IsCapsuleType():
		return false
	}
	for it := v.ElementIterator(); it.Next(); {
		k, e := it.Element()
		if uncertain(e) || isSymbolic(k) {
			return true
		}
	}
	return false
}

// why is what is known about an unknown value: reasons and origins.
type why struct {
	reasons []string
	refs    []refMark
}

func (w *why) add(marks cty.ValueMarks) {
	for m := range marks {
		switch m := m.(type) {
		case reasonMark:
			w.reasons = append(w.reasons, m.text)
		case refMark:
			w.refs = append(w.refs, m)
		}
	}
}

// collect adds what all unknown and symbolic parts of v say.
func (w *why) collect(v cty.Value) {
	marks := v.Marks()
	if v.IsMarked() {
		v, _ = v.Unmark()
	}
	switch ty := v.Type(); {
	case !v.IsKnown():
		w.add(marks)
		return
	case v.IsNull():
		return
	case ty == cty.String:
		for _, ref := range resource.Symbols(v.AsString()) {
			w.symbol(ref)
		}
		return
	case ty.IsPrimitiveType(), ty.IsCapsuleType():
		return
	}
	for it := v.ElementIterator(); it.Next() && len(w.reasons) < 1000; {
		k, e := it.Element()
		w.collect(e)
		if isSymbolic(k) {
			w.collect(k)
		}
	}
}

// symbol adds what a symbol says.
func (w *why) symbol(ref resource.Ref) {
	if reason, ok := ref.Hole(); ok {
		w.reasons = append(w.reasons, reason)
		return
	}
	w.refs = append(w.refs, refMark{ref.Address, ref.Attribute})
	w.reasons = append(w.reasons, knownAfterApply(ref.Address, ref.Attribute))
}

// tidy sorts reasons and origins and drops repetitions.
func (w *why) tidy() {
	slices.Sort(w.reasons)
	w.reasons = slices.Compact(w.reasons)
	slices.SortFunc(w.refs, func(a, b refMark) int {
		return cmp.Or(strings.Compare(a.address, b.address), strings.Compare(a.attribute, b.attribute))
	})
	w.refs = slices.Compact(w.refs)
}

// reason returns one phrase.
func (w *why) reason() string {
	w.tidy()
	const shown = 3
	switch n := len(w.reasons); {
	case n == 0:
		return "not known before apply"
	case n > shown:
		return strings.Join(w.reasons[:shown], "; ") + "; and more"
	default:
		return strings.Join(w.reasons, "; ")
	}
}

// mark puts what w holds on v.
func (w *why) mark(v cty.Value) cty.Value {
	w.tidy()
	if len(w.reasons) == 0 && len(w.refs) == 0 {
		return v
	}
	marks := make(cty.ValueMarks, len(w.reasons)+len(w.refs))
	for _, r := range w.reasons {
		marks[reasonMark{r}] = struct{}{}
	}
	for _, r := range w.refs {
		marks[r] = struct{}{}
	}
	return v.WithMarks(marks)
}

// withoutSymbols replaces each symbolic string in v by an unknown one that
// remembers where it came from.
func withoutSymbols(v cty.Value) cty.Value {
	out, err := cty.Transform(v, func(_ cty.Path, e cty.Value) (cty.Value, error) {
		if isSymbolic(e) {
			var w why
			w.collect(e)
			return w.mark(cty.UnknownVal(cty.String)).WithSameMarks(e), nil
		}
		return e, nil
	})
	if err != nil {
		return cty.DynamicVal.WithSameMarks(v)
	}
	return out
}
