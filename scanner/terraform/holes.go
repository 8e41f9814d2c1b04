package terraform

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// A JSON document with one unknown part would be unknown as a whole: Terraform
// cannot show a part of a text. Much of what policies judge is in such documents, and most of it is
// known. So where text is made that is JSON (jsonencode, a template, a policy
// document), what is unknown leaves a hole (see resource.TextHole), and
// the rest can be read. Everywhere else a hole is a symbol like others.

// maxHoles bounds the holes of one document.
const maxHoles = 1000

// A hole is something unknown in a document that is being made.
type hole struct {
	text  string // the symbol where it is a part of a text
	value string // the symbol where it is a whole value
}

// newHole makes the symbols for an unknown value. Why it is unknown is said by its marks, else by
// what was read since mark.
func (s *scope) newHole(v cty.Value, mark int) hole {
	var w why
	w.collect(s.ev.because(v, mark))
	return s.ev.hole(w)
}

func (ev *evaluator) hole(w why) hole {
	reason := w.reason()
	name := "unknown"
	if len(w.refs) > 0 {
		name = w.refs[0].address
		if w.refs[0].attribute != "" {
			name += "." + w.refs[0].attribute
		}
	} else if found := firstName.FindString(reason); found != "" {
		name = found
	}
	ev.holes++
	return hole{resource.TextHole(name, reason, ev.holes), resource.ValueHole(name, reason, ev.holes)}
}

// firstName is what most reasons begin with.
var firstName = regexp.MustCompile(`^(?:var|local|data|module|each|self)(?:\.[A-Za-z_][\w-]*)+`)

// encode is jsonencode. An argument that is unknown as a whole has an unknown text.
func (e *callExpr) encode(ctx *hcl.EvalContext, s *scope) (cty.Value, hcl.Diagnostics) {
	mark := len(s.ev.touched)
	s.ev.documents++
	arg, diags := e.Args[0].Value(ctx)
	s.ev.documents--
	if diags.HasErrors() {
		return cty.DynamicVal, diags
	}
	var holes []hole
	if plain, _ := arg.Unmark(); plain.IsKnown() && !plain.IsWhollyKnown() || nestsHoles(arg) {
		arg = s.fill(arg, mark, &holes)
	}
	call := *e.FunctionCallExpr
	call.Args = []hclsyntax.Expression{&hclsyntax.LiteralValueExpr{Val: arg, SrcRange: e.Args[0].Range()}}
	v, callDiags := call.Value(ctx)
	diags = append(diags, callDiags...)
	plain, marks := v.Unmark()
	if len(holes) == 0 || diags.HasErrors() || !plain.IsKnown() || plain.IsNull() {
		return v, diags
	}
	text := plain.AsString()
	for _, h := range holes {
		text = strings.Replace(text, `"`+h.value+`"`, h.value, 1)
	}
	v = cty.StringVal(text).WithMarks(marks)
	s.touch(v)
	return v, diags
}

// fill replaces what is unknown in v by texts that are holes. Collections become
// tuples and objects, because their elements are of one type no more.
func (s *scope) fill(v cty.Value, mark int, holes *[]hole) cty.Value {
	plain, marks := v.Unmark()
	ty := plain.Type()
	switch {
	case len(*holes) >= maxHoles:
		return v
	case !plain.IsKnown(),
		ty.IsSetType() && !plain.IsWhollyKnown(), // how many there are is unknown too
		isSymbolic(plain) && nestsHoles(plain):   // text in text: quotes would not fit
		h := s.newHole(v, mark)
		*holes = append(*holes, h)
		return cty.StringVal(h.value).WithMarks(withoutReasons(marks))
	case plain.IsNull(), ty.IsPrimitiveType(), ty.IsCapsuleType(), plain.IsWhollyKnown() && !nestsHoles(plain):
		return v
	case ty.IsMapType(), ty.IsObjectType():
		elements := plain.AsValueMap()
		attributes := make(map[string]cty.Value, len(elements))
		for _, k := range slices.Sorted(maps.Keys(elements)) { // holes are numbered in this order
			attributes[k] = s.fill(elements[k], mark, holes)
		}
		return cty.ObjectVal(attributes).WithMarks(marks)
	case plain.CanIterateElements():
		elements := plain.AsValueSlice()
		for i, e := range elements {
			elements[i] = s.fill(e, mark, holes)
		}
		return cty.TupleVal(elements).WithMarks(marks)
	}
	return v
}

// nestsHoles reports whether there is text in v that has a hole for a whole value.
func nestsHoles(v cty.Value) bool {
	found := false
	_ = cty.Walk(v, func(_ cty.Path, e cty.Value) (bool, error) { // the function gives no error
		if isSymbolic(e) {
			e, _ = e.Unmark()
			for _, ref := range resource.Symbols(e.AsString()) {
				found = found || ref.IsValueHole()
			}
		}
		return !found, nil
	})
	return found
}

// withoutReasons are the marks that a known value keeps.
func withoutReasons(marks cty.ValueMarks) cty.ValueMarks {
	out := make(cty.ValueMarks, len(marks))
	for m := range marks {
		if _, ok := m.(reasonMark); !ok {
			out[m] = struct{}{}
		}
	}
	return out
}

// mayBeJSON reports whether a text that begins so may be an object or a list.
func mayBeJSON(beginning string) bool {
	t := strings.TrimLeft(beginning, " \t\r\n")
	return strings.HasPrefix(t, "{") || strings.HasPrefix(t, "[")
}

// withHoles decides, for the symbols that stand for the holes in text, which are parts of
// texts and which whole values. ok is false where the text would not be JSON.
func withHoles(text string, holes []hole) (document string, ok bool) {
	var out, probe strings.Builder // probe has something harmless in place of each symbol
	quoted := false
	for text != "" {
		i := strings.IndexAny(text, `"\`+resource.SymbolStart)
		if i < 0 {
			out.WriteString(text)
			probe.WriteString(text)
			break
		}
		out.WriteString(text[:i])
		probe.WriteString(text[:i])
		text = text[i:]
		switch {
		case text[0] == '"':
			quoted = !quoted
			out.WriteByte('"')
			probe.WriteByte('"')
			text = text[1:]
		case text[0] == '\\':
			n := min(2, len(text))
			out.WriteString(text[:n])
			probe.WriteString(text[:n])
			text = text[n:]
		default:
			ref, rest, isSymbol := resource.CutSymbol(text)
			if !isSymbol || !quoted && !isHole(ref) || quoted && ref.IsValueHole() {
				return "", false
			}
			symbol := text[:len(text)-len(rest)]
			text = rest
			if quoted {
				out.WriteString(symbol)
				probe.WriteByte('x')
				continue
			}
			for _, h := range holes {
				if h.text == symbol {
					symbol = h.value
				}
			}
			out.WriteString(symbol)
			probe.WriteByte('0')
		}
	}
	return out.String(), json.Valid([]byte(probe.String()))
}

func isHole(ref resource.Ref) bool {
	_, ok := ref.Hole()
	return ok
}
