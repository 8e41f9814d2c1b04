package policytest

import (
	"context"
	"os"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// cases runs the policy's cases and the checks that are made from them.
func (c *checker) cases(ctx context.Context) {
	scratch, err := os.MkdirTemp("", "policytest")
	if err != nil {
		c.report("", 0, "%v", err)
		return
	}
	defer os.RemoveAll(scratch)
	seen := map[finding.Outcome]bool{}
	for _, tc := range readCases(c.fsys, c.id+"/cases", c.report) {
		set, err := tc.load(ctx, scratch, nil)
		if err != nil {
			c.report(tc.inCase(""), 0, "%v", err)
			continue
		}
		c.readable(tc, set)
		verdicts := c.judge(ctx, tc, set)
		for _, v := range verdicts {
			seen[v.Outcome] = true
			c.worded(tc, v)
		}
		tc.compare(set, verdicts, c.report)
		c.knowingLess(ctx, tc, set, verdicts)
		if tc.files != nil {
			c.writtenAnotherWay(ctx, tc, scratch, set, verdicts)
		}
	}
	for _, o := range expected(c.policy) {
		if !seen[o] {
			c.report(c.id+"/cases", 0, "no case gets the verdict %s", o)
		}
	}
}

// expected are the verdicts that a policy must be seen to reach.
func expected(p *policy.Policy) []finding.Outcome {
	outcomes := []finding.Outcome{finding.Fail, finding.Pass, finding.Unknown}
	if len(p.Evidence) == 0 {
		return outcomes
	}
	polarity := p.Evidence[0].Polarity
	for _, e := range p.Evidence {
		if e.Polarity != polarity {
			return outcomes
		}
	}
	switch polarity {
	case finding.Presence: // a fail is no verdict
		return []finding.Outcome{finding.Pass, finding.Unknown}
	case finding.Absence: // a pass is none
		return []finding.Outcome{finding.Fail, finding.Unknown}
	}
	return outcomes
}

// readable reports what the evaluator had to say of a case.
func (c *checker) readable(tc *testCase, set *resource.Set) {
	if tc.incomplete {
		return
	}
	for _, d := range set.Diagnostics {
		if d.Severity == resource.Error {
			c.report(tc.inCase(d.File), d.Line, "%s", strings.TrimSuffix(d.Summary+": "+d.Detail, ": "))
		}
	}
}

func (c *checker) judge(ctx context.Context, tc *testCase, set *resource.Set) []*finding.Verdict {
	verdicts, diags, err := c.library.Evaluate(ctx, set, policy.Options{Only: []*policy.Policy{c.policy}, Complete: tc.complete, Now: caseTime, Workers: 1})
	if err != nil {
		c.report(tc.inCase(""), 0, "%v", err)
	}
	for _, d := range diags {
		c.report(tc.inCase(""), 0, "%s", strings.TrimSuffix(d.Summary+": "+d.Detail, ": "))
	}
	return verdicts
}

// worded checks the sentence that a person will read.
func (c *checker) worded(tc *testCase, v *finding.Verdict) {
	if v.Outcome != finding.Fail {
		return
	}
	m := v.Message
	first, size := utf8.DecodeRuneInString(m)
	second, _ := utf8.DecodeRuneInString(m[size:])
	switch {
	case m == "" || strings.Contains(m, "\n"):
		c.report(tc.inCase(""), 0, "message %q: want one line", m)
	case strings.HasSuffix(m, "."):
		c.report(tc.inCase(""), 0, "message %q: want no full stop", m)
	case unicode.IsUpper(first) && unicode.IsLower(second):
		c.report(tc.inCase(""), 0, "message %q: want it to begin in lower case", m)
	case resource.HasSymbol(m):
		c.report(tc.inCase(""), 0, "message %q names a value that only AWS knows", m)
	}
	if v.Attribute == "" {
		return
	}
	attribute := resource.Attributes(v.Attribute)
	for _, t := range append(slices.Concat(c.policy.Resources, c.policy.RelatedTypes), v.Subject.Type) {
		if hasAttribute(t, attribute) {
			return
		}
	}
	c.report(tc.inCase(""), 0, "message %q points at %s, which no type that the policy looks at has", m, v.Attribute)
}

// knowingLess checks that no verdict flips where a value becomes unknown.
func (c *checker) knowingLess(ctx context.Context, tc *testCase, set *resource.Set, verdicts []*finding.Verdict) {
	for _, h := range less(set, c.policy) {
		if subject, what := flips(verdicts, c.judge(ctx, tc, h.set)); subject != "" {
			c.report(tc.inCase(""), 0, "knowing less flips the verdict: with %s of %s unknown, for %s %s", h.path, h.address, subject, what)
		}
	}
}

// writtenAnotherWay checks that the form of the configuration makes no
// difference.
func (c *checker) writtenAnotherWay(ctx context.Context, tc *testCase, scratch string, set *resource.Set, verdicts []*finding.Verdict) {
	for _, kind := range rewritings {
		if tc.not[kind] != "" {
			continue
		}
		other, err := tc.rewritten(ctx, kind, scratch, set)
		if err != nil {
			c.report(tc.inCase(""), 0, "written as %s: %v", kind, err)
		}
		if other == nil {
			continue
		}
		if what := differs(verdicts, c.judge(ctx, tc, other)); what != "" {
			text := ""
			for _, d := range other.Diagnostics {
				if d.Severity == resource.Error && !tc.incomplete {
					text += "; " + d.File + ": " + d.Summary
				}
			}
			c.report(tc.inCase(""), 0, "written another way (%s) it gets another verdict: %s%s", kind, what, text)
		}
	}
}

// rewritten evaluates the case in another form. It returns nil where there is
// nothing to rewrite.
func (c *testCase) rewritten(ctx context.Context, kind, scratch string, set *resource.Set) (*resource.Set, error) {
	if kind == "plan" {
		return asPlan(ctx, scratch, c.files, set)
	}
	files, err := rewriters[kind](c.files)
	if err != nil || files == nil {
		return nil, err
	}
	return c.load(ctx, scratch, files)
}

// caseTime is the time that cases are judged at, so that they say the same for
// ever: policies that know when support ends read it as data.plumb.now_ns.
var caseTime = time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC)
