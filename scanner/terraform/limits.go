package terraform

import (
	"fmt"

	"github.com/zclconf/go-cty/cty"
)

// limits bound what one configuration can make us do.
type limits struct {
	text      int   // bytes of one string
	elements  int   // parts of one value
	steps     int   // of one expression: iterations and calls
	allSteps  int   // of all expressions of one root module
	waiting   int   // values that wait for each other
	native    int64 // bytes of a file in native syntax; parsing takes a hundred times that
	file      int64 // bytes of any other file
	files     int
	perBlock  int // instances of one block
	instances int // of resources in one root module
	parts     int // nested blocks of dynamic ones in one root module
	modules   int // depth of nested calls
	calls     int // module instances in one root module
}

var defaultLimits = limits{
	text: 4 << 20, elements: 1 << 18, steps: 2 << 20, allSteps: 20 << 20, waiting: 500,
	native: 4 << 20, file: 16 << 20, files: 200_000,
	perBlock: 20_000, instances: 200_000, parts: 500_000, modules: 32, calls: 20_000,
}

// oversize says what is wrong with the size of v, "" for nothing.
func (ev *evaluator) oversize(v cty.Value) string {
	m := meter{limits: &ev.limits}
	m.measure(v)
	return m.problem
}

type meter struct {
	limits   *limits
	elements int
	text     int
	problem  string
}

func (m *meter) measure(v cty.Value) {
	if m.problem != "" {
		return
	}
	if v.IsMarked() {
		v, _ = v.Unmark()
	}
	if m.elements++; m.elements > m.limits.elements {
		m.problem = fmt.Sprintf("made of more than %d parts", m.limits.elements)
		return
	}
	ty := v.Type()
	if !v.IsKnown() || v.IsNull() || ty.IsCapsuleType() || ty == cty.Bool {
		return
	}
	switch ty {
	case cty.String:
		if m.text += len(v.AsString()); m.text > m.limits.text {
			m.problem = fmt.Sprintf("longer than %d bytes", m.limits.text)
		}
	case cty.Number:
		if tooBig(v) {
			m.problem = "out of range"
		}
	default:
		for it := v.ElementIterator(); it.Next(); {
			_, e := it.Element()
			m.measure(e)
		}
	}
}
