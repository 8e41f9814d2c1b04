package functions

import (
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"

	"github.com/plumb-iac/plumb/scanner/resource"
)

var texts = map[string]rule{
	// What AWS fills in has no space at its ends and no newline.
	"chomp":     {f: stdlib.ChompFunc, also: plainText},
	"indent":    {f: indent, also: plainText},
	"trimspace": {f: stdlib.TrimSpaceFunc, also: plainText},

	"format":      {f: format, also: plainVerbs},
	"formatlist":  {f: formatList, also: plainVerbs},
	"join":        {f: join, also: plainText},
	"lower":       {f: stdlib.LowerFunc},
	"regex":       {f: regex},
	"regexall":    {f: regexAll},
	"replace":     {f: replace},
	"split":       {f: stdlib.SplitFunc},
	"startswith":  {f: affix(strings.HasPrefix), also: knownStart},
	"endswith":    {f: affix(strings.HasSuffix), also: knownEnd},
	"strcontains": {f: affix(strings.Contains), also: knownPart},
	"strrev":      {f: stdlib.ReverseFunc},
	"substr":      {f: stdlib.SubstrFunc},
	"title":       {f: stdlib.TitleFunc},
	"trim":        {f: stdlib.TrimFunc},
	"trimprefix":  {f: stdlib.TrimPrefixFunc},
	"trimsuffix":  {f: stdlib.TrimSuffixFunc},
	"upper":       {f: stdlib.UpperFunc},
}

var indent = limited(stdlib.IndentFunc, func(args []cty.Value) error {
	spaces, ok := whole(args[0])
	if !ok {
		return nil
	}
	if spaces < 0 {
		return function.NewArgErrorf(0, "the number of spaces must not be negative")
	}
	if text, ok := known(args[1]); ok && (spaces > maxText || len(text)+spaces*strings.Count(text, "\n") > maxText) {
		return errTooMuchText
	}
	return nil
})

var join = limited(stdlib.JoinFunc, func(args []cty.Value) error {
	separator, ok := known(args[0])
	if !ok {
		return nil
	}
	total := 0
	for _, list := range args[1:] {
		if !list.IsKnown() || list.IsNull() {
			continue
		}
		if total += len(separator) * list.LengthInt(); total > maxText {
			return errTooMuchText
		}
	}
	return nil
})

// affix asks a question about two texts.
func affix(ask func(s, part string) bool) function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "str", Type: cty.String}, {Name: "part", Type: cty.String}},
		Type:         function.StaticReturnType(cty.Bool),
		RefineResult: notNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			return cty.BoolVal(ask(args[0].AsString(), args[1].AsString())), nil
		},
	})
}

// knownStart answers startswith from the text that stands before the first symbol.
func knownStart(_ function.Function, args []cty.Value) (cty.Value, bool) {
	s, part, marks, ok := twoTexts(args)
	if !ok {
		return cty.NilVal, false
	}
	head, _ := ends(s)
	n := min(len(head), len(part))
	switch {
	case resource.HasSymbol(part):
		return cty.True.WithMarks(marks), strings.HasPrefix(s, part)
	case strings.HasPrefix(head, part):
		return cty.True.WithMarks(marks), true
	default:
		return cty.False.WithMarks(marks), head[:n] != part[:n]
	}
}

// knownEnd answers endswith from the text that stands behind the last symbol.
func knownEnd(_ function.Function, args []cty.Value) (cty.Value, bool) {
	s, part, marks, ok := twoTexts(args)
	if !ok {
		return cty.NilVal, false
	}
	_, tail := ends(s)
	n := min(len(tail), len(part))
	switch {
	case resource.HasSymbol(part):
		return cty.True.WithMarks(marks), strings.HasSuffix(s, part)
	case strings.HasSuffix(tail, part):
		return cty.True.WithMarks(marks), true
	default:
		return cty.False.WithMarks(marks), tail[len(tail)-n:] != part[len(part)-n:]
	}
}

// knownPart answers strcontains where the part stands in the text between symbols.
func knownPart(_ function.Function, args []cty.Value) (cty.Value, bool) {
	s, part, marks, ok := twoTexts(args)
	if !ok {
		return cty.NilVal, false
	}
	if resource.HasSymbol(part) {
		return cty.True.WithMarks(marks), strings.Contains(s, part)
	}
	for _, ref := range resource.Symbols(s) {
		// A newline cannot be within what AWS fills in, nor in a part that matches across it.
		s = strings.ReplaceAll(s, resource.Symbol(ref.Address, ref.Attribute), symbolGap)
	}
	return cty.True.WithMarks(marks), strings.Contains(s, part) && !strings.Contains(part, symbolGap)
}

// symbolGap stands for a symbol; no text that a symbol may be part of contains it.
const symbolGap = "\x00"

func twoTexts(args []cty.Value) (s, part string, marks cty.ValueMarks, ok bool) {
	a, marksA := args[0].Unmark()
	b, marksB := args[1].Unmark()
	s, okA := known(a)
	part, okB := known(b)
	return s, part, cty.NewValueMarks(marksA, marksB), okA && okB
}

// A verb is one placeholder of a format.
type verb struct {
	arg   int  // which argument it shows, counted from 0
	plain bool // shows the text as it is, or as JSON does
}

// verbs reads the placeholders of a format as Terraform documents them: flags,
// width, precision, an optional argument index in brackets, a letter. ok is
// false where a width or a precision is beyond all sense.
func verbs(format string) (list []verb, ok bool) {
	next := 0
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			continue
		}
		start := i + 1
		for i++; i < len(format) && strings.IndexByte("+-# 0123456789.", format[i]) >= 0; i++ {
		}
		flags := format[start:i]
		for _, digits := range strings.FieldsFunc(flags, func(r rune) bool { return r < '0' || r > '9' }) {
			if n := strings.TrimLeft(digits, "0"); len(n) > 5 || atoi(n) > maxWidth {
				return nil, false
			}
		}
		if i < len(format) && format[i] == '[' {
			end := strings.IndexByte(format[i:], ']')
			if end < 0 || end > 6 {
				return list, true // not a format that can be evaluated
			}
			next = atoi(format[i+1:i+end]) - 1
			i += end + 1
		}
		if i >= len(format) {
			break
		}
		if format[i] == '%' && flags == "" {
			continue
		}
		plain := flags == "" && (format[i] == 's' || format[i] == 'v') || flags == "#" && format[i] == 'v'
		list = append(list, verb{next, plain})
		next++
	}
	return list, true
}

// atoi reads up to five digits; anything else is 0.
func atoi(s string) int {
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// plainVerbs lets symbols pass through %s and %v, and through %#v, which is
// JSON. Quoting, padding and cutting look at the text.
func plainVerbs(f function.Function, args []cty.Value) (cty.Value, bool) {
	text, ok := known(unmarked(args[0]))
	if !ok {
		return cty.NilVal, false
	}
	list, _ := verbs(text)
	for _, v := range list {
		if v.arg < 0 || v.arg+1 >= len(args) || !hasSymbols(args[v.arg+1]) {
			continue
		}
		if !v.plain {
			return cty.NilVal, false
		}
	}
	return plainText(f, args)
}

var format = limited(stdlib.FormatFunc, checkFormat)

var formatList = limited(stdlib.FormatListFunc, checkFormat)

// checkFormat bounds what a format makes of its arguments.
func checkFormat(args []cty.Value) error {
	text, ok := known(args[0])
	if !ok {
		return nil
	}
	list, ok := verbs(text)
	if !ok {
		return function.NewArgErrorf(0, "a width or precision is too large, more than %d is not evaluated", maxWidth)
	}
	rows := 1 // of formatlist
	for _, arg := range args[1:] {
		if isList(arg) {
			rows = max(rows, arg.LengthInt())
		}
	}
	total := len(text) * rows
	for _, v := range list { // an argument may be shown many times
		if v.arg < 0 || v.arg+1 >= len(args) || total > maxText {
			continue
		}
		var s survey
		if err := s.value(args[v.arg+1], 0); err != nil {
			return err
		}
		if isList(args[v.arg+1]) {
			total += s.text + s.count
		} else {
			total += (s.text + s.count) * rows
		}
	}
	if total > maxText {
		return errTooMuchText
	}
	return nil
}

func isList(v cty.Value) bool {
	return v.IsKnown() && !v.IsNull() && !keyed(v.Type()) && v.CanIterateElements()
}
