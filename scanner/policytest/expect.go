package policytest

import (
	"fmt"
	"path"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// compare reports where a case's verdicts differ from what it wants.
func (c *testCase) compare(set *resource.Set, verdicts []*finding.Verdict, report func(file string, line int, format string, args ...any)) {
	used := make([]bool, len(c.wants))
	for _, v := range verdicts {
		if v.Outcome != finding.Fail && v.Outcome != finding.Unknown {
			continue
		}
		file, line := c.place(set, v)
		matched := false
		for i, w := range c.wants {
			if w.matches(v, file, line) {
				matched, used[i] = true, true
			}
		}
		if !matched {
			report(c.inCase(file), line, "%s: got %s, wanted %s", v.Subject.Address, describe(v), c.wantedAt(v, file, line))
		}
	}
	for i, w := range c.wants {
		if !used[i] {
			what := w.subject
			if w.line > 0 {
				what = "a verdict on this line"
			} else if what == wholeSubject {
				what = "the workload or account as a whole"
			}
			report(c.inCase(w.file), w.line, "wanted %s for %s, got %s", w, what, c.gotAt(set, verdicts, w))
		}
	}
}

func (w want) matches(v *finding.Verdict, file string, line int) bool {
	switch {
	case w.line > 0 && (w.file != file || w.line != line):
		return false
	case w.line == 0 && w.subject == wholeSubject && v.Subject.Type != "":
		return false
	case w.line == 0 && w.subject != wholeSubject && w.subject != v.Subject.Address:
		return false
	case w.unknown:
		return v.Outcome == finding.Unknown
	default:
		return v.Outcome == finding.Fail && strings.Contains(v.Message, w.message)
	}
}

// place returns where a verdict is expected: a fail where it is reported, an
// unknown at the header of its resource.
func (c *testCase) place(set *resource.Set, v *finding.Verdict) (file string, line int) {
	if v.Outcome == finding.Unknown {
		for _, r := range set.Resources {
			if r.Address == v.Subject.Address && r.Root == v.Subject.Root {
				return r.Locations.Header.File, r.Locations.Header.StartLine
			}
		}
		return "", 0
	}
	p, ok := v.Reported()
	if !ok {
		return "", 0
	}
	return p.File, p.StartLine
}

// inCase returns a file's path in the tree of policies.
func (c *testCase) inCase(file string) string {
	if file == "" {
		return path.Join(c.dir, c.onlyName())
	}
	return path.Join(c.dir, file)
}

// onlyName is the case's name where that is not part of dir already.
func (c *testCase) onlyName() string {
	if c.files != nil && path.Base(c.dir) == c.name {
		return ""
	}
	return c.name
}

func (c *testCase) wantedAt(v *finding.Verdict, file string, line int) string {
	var wanted []string
	for _, w := range c.wants {
		if w.line > 0 && w.file == file && w.line == line || w.line == 0 && w.subject == v.Subject.Address {
			wanted = append(wanted, w.String())
		}
	}
	if len(wanted) == 0 {
		return "pass"
	}
	return strings.Join(wanted, " ")
}

func (c *testCase) gotAt(set *resource.Set, verdicts []*finding.Verdict, w want) string {
	var got []string
	for _, v := range verdicts {
		file, line := c.place(set, v)
		if w.line > 0 && file == w.file && line == w.line || w.line == 0 && (w.subject == v.Subject.Address || w.subject == wholeSubject && v.Subject.Type == "") {
			got = append(got, describe(v))
		}
	}
	if len(got) == 0 {
		return "none"
	}
	return strings.Join(got, ", ")
}

func describe(v *finding.Verdict) string {
	switch v.Outcome {
	case finding.Fail:
		at := v.Attribute
		if at != "" {
			at = " at " + at
		}
		return fmt.Sprintf("fail %q%s", v.Message, at)
	case finding.Unknown:
		var why []string
		for _, u := range v.Unknown {
			why = append(why, strings.TrimPrefix(u.Attribute+": "+u.Reason, ": "))
		}
		if len(why) == 0 {
			return "unknown"
		}
		return "unknown (" + strings.Join(why, "; ") + ")"
	default:
		return string(v.Outcome)
	}
}
