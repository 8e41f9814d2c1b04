package policy

import (
	"context"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// A judge reaches verdicts. Each worker has its own.
type judge struct {
	*runner
	w        *workload
	lacking  map[string][]finding.UnknownValue // see unresolved
	doubtful map[entryType][]*item             // see dubious
}

func newJudge(r *runner) *judge {
	return &judge{runner: r, w: r.session.w, lacking: map[string][]finding.UnknownValue{}, doubtful: map[entryType][]*item{}}
}

// judge reaches the verdicts of a job: with one query for all of its policies,
// and with one for each where that ends in an error.
func (j *judge) judge(ctx context.Context, job job) result {
	var r result
	it := job.subject
	faces := faces{it: it, known: map[string]string{}}
	for _, q := range job.pure {
		c, err := j.recall(ctx, q, it, &faces)
		if ctx.Err() != nil {
			return result{}
		}
		if err != nil {
			r.diagnostics = append(r.diagnostics, j.w.describe(err, q.entries[0], it, j.limit))
		}
		r.verdicts = append(r.verdicts, j.say(q.entries[0], it, c, err)...)
	}
	if job.all == nil {
		return r
	}
	here := world{account: job.account}
	answers, failed := j.ask(ctx, job.all, it, here)
	lookups := slices.Clone(j.session.lookups)
	for i, q := range job.each {
		var a answer
		err := failed
		switch {
		case err == nil:
			a = answers[i]
		case len(job.each) > 1:
			var one []answer
			if one, err = j.ask(ctx, q, it, here); err == nil {
				a, lookups = one[0], slices.Clone(j.session.lookups)
			}
		}
		verdicts, err := j.settle(ctx, q, job, a, lookups, err)
		if ctx.Err() != nil {
			return result{}
		}
		if err != nil {
			r.diagnostics = append(r.diagnostics, j.w.describe(err, q.entries[0], it, j.limit))
		}
		r.verdicts = append(r.verdicts, verdicts...)
	}
	return r
}

// settle turns an answer, or the error that came instead, into verdicts.
func (j *judge) settle(ctx context.Context, q *question, job job, a answer, lookups []lookup, err error) ([]*finding.Verdict, error) {
	e, it := q.entries[0], job.subject
	var c conclusion
	if err == nil {
		c, err = j.conclude(ctx, q, it, a, j.doubt(e, it, lookups))
	}
	return j.say(e, it, c, err), err
}

// say turns a conclusion, or the error that came instead, into verdicts.
func (j *judge) say(e *entry, it *item, c conclusion, err error) []*finding.Verdict {
	if err != nil {
		v := verdict(e, it, finding.Unknown)
		v.Unknown = []finding.UnknownValue{{Reason: "the policy could not be evaluated"}}
		return []*finding.Verdict{v}
	}
	c = j.scope(e, it, c)
	polarity := e.policy.polarity()
	switch {
	case c.outcome == "",
		c.outcome == finding.Fail && polarity == finding.Presence,
		c.outcome == finding.Pass && polarity == finding.Absence:
		return nil
	case c.outcome == finding.Fail:
		verdicts := make([]*finding.Verdict, len(c.fails))
		for i, f := range c.fails {
			verdicts[i] = fail(j.w, e, it, f)
		}
		return verdicts
	default:
		v := verdict(e, it, c.outcome)
		v.Unknown = tidy(c.why)
		return []*finding.Verdict{v}
	}
}

// scope takes back fails that are about the absence of something where absence
// proves nothing, and all fails of a resource that may not exist.
func (j *judge) scope(e *entry, it *item, c conclusion) conclusion {
	if c.outcome != finding.Fail {
		return c
	}
	if reason, ok := it.mayBeMissing(); ok {
		return conclusion{outcome: finding.Unknown, why: []finding.UnknownValue{{Reason: reason}}}
	}
	var reason string
	switch {
	case e.policy.Scope == ScopeWorkload && !j.w.complete:
		reason = "it may stand outside the targets: declare them complete, or scan the account"
	case e.policy.Scope == ScopeAccount && it.Source != resource.AWS:
		reason = "only the account itself can show that it is missing"
	default:
		return c
	}
	var standing []failure
	var why []finding.UnknownValue
	for _, f := range c.fails {
		if f.missing == "" {
			standing = append(standing, f)
			continue
		}
		why = append(why, finding.UnknownValue{Attribute: f.missing, Reason: reason})
	}
	if len(standing) == 0 {
		return conclusion{outcome: finding.Unknown, why: why}
	}
	return conclusion{outcome: finding.Fail, fails: standing}
}

// tidy sorts reasons and drops repetitions.
func tidy(why []finding.UnknownValue) []finding.UnknownValue {
	out := make([]finding.UnknownValue, len(why))
	for i, u := range why {
		out[i] = finding.UnknownValue{Attribute: resource.Show(u.Attribute), Reason: resource.Show(u.Reason)}
	}
	slices.SortFunc(out, func(a, b finding.UnknownValue) int {
		if c := strings.Compare(a.Attribute, b.Attribute); c != 0 {
			return c
		}
		return strings.Compare(a.Reason, b.Reason)
	})
	return slices.Compact(out)
}
