package terraform

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

var scopeReflect = reflect.TypeFor[scope]()

// A expandMode says how many instances a block has.
type expandMode uint8

const (
	single  expandMode = iota // neither count nor for_each
	counted                   // count
	keyed                     // for_each
	unsure                    // count or for_each is not known: one instance stands for all
)

// An expansion is the instances of a block.
type expansion[T any] struct {
	mode  expandMode
	items []T
	index map[string]int // keyed: place in items
	why   why            // unsure: the reason
	byKey bool           // unsure: for_each, not count
	whole lazy           // all instances as one value
	state lazyState
}

// A repetition is one instance to be: its key and the context of its
// expressions.
type repetition struct {
	suffix string // of the address: "", "[0]", `["a"]`
	key    cty.Value
	ctx    *hcl.EvalContext
}

// expand evaluates count or for_each.
func (s *scope) expand(what string, count, forEach hclsyntax.Expression) (mode expandMode, reps []repetition, w why) {
	switch {
	case count != nil:
		return s.expandCount(what, count)
	case forEach != nil:
		return s.expandForEach(what, forEach)
	default:
		return single, []repetition{{ctx: s.ctx}}, why{}
	}
}

func (s *scope) expandCount(what string, expr hclsyntax.Expression) (expandMode, []repetition, why) {
	val := s.eval(expr, s.ctx)
	plain, marks := val.Unmark()
	refuse := func(reason string) (expandMode, []repetition, why) {
		s.diagnose(problem(expr.Range(), "Invalid count argument", "The count of "+what+" "+reason+"."))
		return s.unsureCount(why{reasons: []string{"its count " + reason}})
	}
	if !plain.IsKnown() || isSymbolic(plain) {
		w := why{}
		w.collect(val)
		return s.unsureCount(w)
	}
	if plain.IsNull() {
		return refuse("is null")
	}
	num, err := convert.Convert(plain, cty.Number)
	if err != nil {
		return refuse("is no number")
	}
	f := num.AsBigFloat()
	n, _ := f.Int64()
	switch {
	case !f.IsInt() || f.Sign() < 0:
		return refuse("is no whole number from zero on")
	case f.Cmp(bigFloat(s.ev.limits.perBlock)) > 0:
		return refuse(fmt.Sprintf("is more than %d", s.ev.limits.perBlock))
	}
	reps := make([]repetition, n)
	for i := range reps {
		key := cty.NumberIntVal(int64(i))
		reps[i] = repetition{
			suffix: "[" + strconv.Itoa(i) + "]", key: key,
			ctx: s.child("count", cty.ObjectVal(map[string]cty.Value{"index": key.WithMarks(onlySensitive(marks))})),
		}
	}
	return counted, reps, why{}
}

func (s *scope) unsureCount(w why) (expandMode, []repetition, why) {
	w.tidy()
	index := w.mark(cty.UnknownVal(cty.Number))
	return unsure, []repetition{{ctx: s.child("count", cty.ObjectVal(map[string]cty.Value{"index": index}))}}, w
}

func (s *scope) expandForEach(what string, expr hclsyntax.Expression) (expandMode, []repetition, why) {
	val := s.eval(expr, s.ctx)
	plain, marks := val.Unmark()
	refuse := func(reason string) (expandMode, []repetition, why) {
		s.diagnose(problem(expr.Range(), "Invalid for_each argument", "The for_each of "+what+" "+reason+"."))
		return s.unsureForEach(why{reasons: []string{"its for_each " + reason}})
	}
	ty := plain.Type()
	if !plain.IsKnown() || isSymbolic(plain) {
		w := why{}
		w.collect(val)
		return s.unsureForEach(w)
	}
	_, secret := marks[sensitive]
	switch {
	case plain.IsNull():
		return refuse("is null")
	case secret:
		return refuse("is sensitive, and its keys would be shown")
	case ty.IsMapType(), ty.IsObjectType(), ty.IsSetType():
	default:
		return refuse("is a " + ty.FriendlyName() + ": a map, or a set of strings is required")
	}
	n := plain.LengthInt()
	if n > s.ev.limits.perBlock {
		return refuse(fmt.Sprintf("has more than %d elements", s.ev.limits.perBlock))
	}
	marks = onlyFor(marks)
	reps := make([]repetition, 0, n)
	for it := plain.ElementIterator(); it.Next(); {
		key, value := it.Element()
		if ty.IsSetType() {
			key = value
			if !key.IsKnown() {
				w := why{}
				w.collect(val)
				w.add(val.Marks())
				return s.unsureForEach(w)
			}
			if key.IsNull() || key.Type() != cty.String {
				return refuse("has an element that is no string")
			}
		}
		if isSymbolic(key) {
			w := why{}
			w.collect(val)
			return s.unsureForEach(w)
		}
		reps = append(reps, repetition{
			suffix: "[" + quoteKey(key.AsString()) + "]", key: key,
			ctx: s.child("each", cty.ObjectVal(map[string]cty.Value{"key": key, "value": value.WithMarks(marks)})),
		})
	}
	slices.SortFunc(reps, func(a, b repetition) int { return strings.Compare(a.key.AsString(), b.key.AsString()) })
	return keyed, reps, why{}
}

func (s *scope) unsureForEach(w why) (expandMode, []repetition, why) {
	w.tidy()
	each := cty.ObjectVal(map[string]cty.Value{
		"key":   w.mark(cty.UnknownVal(cty.String)),
		"value": w.mark(cty.DynamicVal),
	})
	return unsure, []repetition{{ctx: s.child("each", each)}}, w
}

// child is the scope's context with one more name.
func (s *scope) child(name string, v cty.Value) *hcl.EvalContext {
	ctx := s.ctx.NewChild()
	ctx.Variables = map[string]cty.Value{name: v}
	return ctx
}

// onlySensitive drops all marks but the sensitive one.
func onlySensitive(marks cty.ValueMarks) cty.ValueMarks {
	out := cty.ValueMarks{}
	if _, ok := marks[sensitive]; ok {
		out[sensitive] = struct{}{}
	}
	return out
}

// onlyFor drops the reasons, which say nothing about the parts of a known collection.
func onlyFor(marks cty.ValueMarks) cty.ValueMarks {
	out := cty.ValueMarks{}
	for m := range marks {
		if _, ok := m.(reasonMark); !ok {
			out[m] = struct{}{}
		}
	}
	return out
}

// quoteKey quotes an instance key as Terraform does in addresses.
func quoteKey(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case (r == '$' || r == '%') && strings.HasPrefix(s[i+1:], "{"):
			b.WriteRune(r)
			b.WriteRune(r)
		case !strconv.IsPrint(r) && r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		case !strconv.IsPrint(r):
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
