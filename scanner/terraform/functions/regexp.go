package functions

import (
	"regexp"
	"regexp/syntax"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

var (
	regex    = limited(stdlib.RegexFunc, checkRegexp)
	regexAll = limited(stdlib.RegexAllFunc, checkRegexp)
)

func checkRegexp(args []cty.Value) error {
	pattern, ok := known(args[0])
	if !ok {
		return nil
	}
	text, _ := known(args[1])
	return affordable(pattern, text)
}

// affordable refuses regular expressions that take long: matching is linear in
// the text, times the size of the compiled expression.
func affordable(pattern, text string) error {
	if len(pattern) > maxPattern {
		return function.NewArgErrorf(0, "the pattern is too long, more than %d bytes are not evaluated", maxPattern)
	}
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return nil //nolint:nilerr // the function itself says what is wrong
	}
	size := programSize(re)
	if size > maxProgram {
		return function.NewArgErrorf(0, "the pattern repeats too much, more than %d steps are not evaluated", maxProgram)
	}
	if size*len(text) > maxRegexpWork {
		return function.NewArgErrorf(1, "the text is too long for this pattern")
	}
	return nil
}

// programSize estimates how many instructions a regular expression compiles to. It
// stops counting soon after maxProgram.
func programSize(re *syntax.Regexp) int {
	size := 1 + len(re.Rune)
	for _, sub := range re.Sub {
		if size += programSize(sub); size > maxProgram {
			return size
		}
	}
	if re.Op == syntax.OpRepeat {
		size *= max(re.Min, re.Max, 1)
	}
	return min(size, 2*maxProgram)
}

// replace replaces text, or the matches of a regular expression where the second
// argument stands between slashes.
var replace = function.New(&function.Spec{
	Params: []function.Parameter{
		{Name: "str", Type: cty.String},
		{Name: "substr", Type: cty.String},
		{Name: "replace", Type: cty.String},
	},
	Type:         function.StaticReturnType(cty.String),
	RefineResult: notNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		text, substr, with := args[0].AsString(), args[1].AsString(), args[2].AsString()
		pattern, isPattern := slashed(substr)
		if !isPattern {
			if strings.Count(text, substr)*len(with)+len(text) > maxText {
				return cty.NilVal, errTooMuchText
			}
			return cty.StringVal(strings.ReplaceAll(text, substr, with)), nil
		}
		if err := affordable(pattern, text); err != nil {
			return cty.NilVal, err
		}
		re, err := regexp.Compile(pattern)
		if err != nil {
			return cty.NilVal, function.NewArgErrorf(1, "%s", err)
		}
		matches := len(re.FindAllStringIndex(text, -1))
		// Each $ may stand for a whole match, and matches do not overlap.
		if matches*len(with)+len(text)*(1+strings.Count(with, "$")) > maxText {
			return cty.NilVal, errTooMuchText
		}
		return cty.StringVal(re.ReplaceAllString(text, with)), nil
	},
})

func slashed(s string) (pattern string, ok bool) {
	if len(s) < 2 || s[0] != '/' || s[len(s)-1] != '/' {
		return "", false
	}
	return s[1 : len(s)-1], true
}
