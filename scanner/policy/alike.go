package policy

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Resources of a workload are often alike: the same block, made many times. Which
// failures stand whatever the unknown values are is found out once for those
// that a policy cannot tell apart.

// shape returns a text that is the same for resources that a policy sees alike,
// but for their names: the values that it reads, and what is unknown in them.
// ok is false where the policy looks at more than that.
func (d *doubts) shape(e *entry, it *item) (shape string, ok bool) {
	if e.facts.Meta || len(d.shown) > 0 || len(d.maybe) > 0 {
		return "", false
	}
	var b strings.Builder
	b.WriteString(e.id + "\x00" + it.Type + "\x00" + string(it.Source))
	symbol := symbolNames()
	read := map[string]any{}
	for _, r := range e.facts.Reads[it.Type] {
		name, _, _ := strings.Cut(r.Path, ".")
		if name == "" {
			return "", false
		}
		read[name] = substitute(it.Values[name], symbol)
	}
	text, err := json.Marshal(read) // with its keys in order
	if err != nil {
		return "", false
	}
	b.Write(text)
	for _, g := range d.values {
		if g.it != it || g.fixed {
			return "", false
		}
		b.WriteString("\x00" + g.path)
		if g.symbol.Address != "" {
			b.WriteString("=" + symbol(g.symbol))
		}
	}
	return b.String(), true
}

// symbolNames names symbols by what their texts have in common: their kind, and
// whether they are the same.
func symbolNames() func(resource.Ref) string {
	seen := map[resource.Ref]string{}
	return func(ref resource.Ref) string {
		name, ok := seen[ref]
		if !ok {
			typ, mode := addressType(ref.Address)
			name = "\x01" + strconv.Itoa(len(seen)) + mode + typ + "." + ref.Attribute + "\x01"
			seen[ref] = name
		}
		return name
	}
}

// A standing says which failures of a resource stand, for those like it.
type standing struct {
	fails []failure // without resource
	stand []bool
}

// fits reports whether the failures of another resource are the same.
func (s *standing) fits(fails []failure) bool {
	if len(fails) != len(s.fails) {
		return false
	}
	for i, f := range fails {
		f.resource = ""
		if f != s.fails[i] {
			return false
		}
	}
	return true
}

// newStanding notes which of fails are among those that stand.
func newStanding(fails, left []failure) *standing {
	s := &standing{}
	for _, f := range fails {
		stands := false
		for _, l := range left {
			stands = stands || l == f
		}
		f.resource = ""
		s.fails, s.stand = append(s.fails, f), append(s.stand, stands)
	}
	return s
}

// conclusion is that of a resource with failures that fit.
func (s *standing) conclusion(fails []failure, unknown conclusion) conclusion {
	var left []failure
	for i, f := range fails {
		if s.stand[i] {
			left = append(left, f)
		}
	}
	if len(left) == 0 {
		return unknown
	}
	return conclusion{outcome: finding.Fail, fails: left}
}
