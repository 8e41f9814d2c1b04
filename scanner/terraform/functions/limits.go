package functions

import (
	"fmt"

	"github.com/zclconf/go-cty/cty"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// Limits on arguments and results. They are far above what configurations need
// and keep a hostile one from taking the machine's memory or time.
const (
	maxElements     = 1 << 20   // values within the arguments of one call
	maxArguments    = 5000      // of one call
	maxText         = 16 << 20  // bytes of text in the arguments of one call, or in a result
	maxDepth        = 200       // levels of nested values, also in JSON and YAML
	maxNumberBits   = 4096      // size of a number's exponent, in bits
	maxProduct      = 100_000   // elements that setproduct gives
	maxComparisons  = 1 << 20   // of elements with each other (distinct, matchkeys)
	maxFile         = 16 << 20  // bytes of a file
	maxMatches      = 100_000   // files that fileset gives
	maxPattern      = 16 << 10  // bytes of a regular expression
	maxProgram      = 20_000    // instructions of a compiled regular expression
	maxRegexpWork   = 2 << 30   // instructions times bytes of text
	maxWidth        = 10_000    // width or precision in a format
	maxDigits       = 10_000    // digits that parseint reads
	maxTemplateWork = 1_000_000 // steps of the loops in a template
)

func tooLarge(what string, limit int) error {
	return fmt.Errorf("%s, more than %d are not evaluated", what, limit)
}

// A survey walks values and tells what is in them.
type survey struct {
	symbols bool // a text contains a symbol
	keys    bool // a key of a map or an object does
	count   int
	text    int
}

// all surveys values and refuses those beyond the limits.
func (s *survey) all(values []cty.Value) error {
	for _, v := range values {
		if err := s.value(v, 0); err != nil {
			return err
		}
	}
	return nil
}

func (s *survey) value(v cty.Value, depth int) error {
	if s.count++; s.count > maxElements {
		return tooLarge("too many values", maxElements)
	}
	if depth > maxDepth {
		return tooLarge("values are nested too deeply", maxDepth)
	}
	if v.IsMarked() {
		v, _ = v.Unmark()
	}
	if !v.IsKnown() || v.IsNull() {
		return nil
	}
	switch ty := v.Type(); {
	case ty == cty.String:
		return s.string(v.AsString(), &s.symbols)
	case ty == cty.Bool, ty.IsCapsuleType():
		return nil
	case ty == cty.Number:
		f := v.AsBigFloat()
		if exp := f.MantExp(nil); !f.IsInf() && (exp > maxNumberBits || exp < -maxNumberBits) {
			return fmt.Errorf("the number is out of range")
		}
		return nil
	case keyed(ty):
		for it := v.ElementIterator(); it.Next(); {
			k, e := it.Element()
			if err := s.string(k.AsString(), &s.keys); err != nil {
				return err
			}
			if err := s.value(e, depth+1); err != nil {
				return err
			}
		}
		s.symbols = s.symbols || s.keys
		return nil
	default:
		for it := v.ElementIterator(); it.Next(); {
			_, e := it.Element()
			if err := s.value(e, depth+1); err != nil {
				return err
			}
		}
		return nil
	}
}

func (s *survey) string(text string, symbolic *bool) error {
	if s.text += len(text); s.text > maxText {
		return tooLarge("too much text in bytes", maxText)
	}
	if !*symbolic && resource.HasSymbol(text) {
		*symbolic = true
	}
	return nil
}
