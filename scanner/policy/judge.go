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

// judge reaches the verdicts of a job. What is remembered of resources like it is
// not asked again; the rest is, with one query for all policies or, where little is
// left, one for each, and with one for each where that ends in an error.
func (j *judge) judge(ctx context.Context, job job) result {
	it := job.subject
	known, faces := j.recall(job)
	missing, others := 0, 0
	for i, sight := range job.sights {
		switch {
		case sight == impure:
			others++
		case known[i] == nil:
			missing++
		}
	}
	// A query of its own costs more than a place in one for all.
	together := job.others
	if missing*3 > (len(job.each)-others)*2 {
		together, others = job.all, len(job.each)
	}
	var r result
	var answers []answer
	var lookups []lookup
	var failed error
	here := world{account: job.account}
	if together != nil {
		answers, failed = j.ask(ctx, together, it, here)
		lookups = slices.Clone(j.session.lookups)
	}
	next := 0 // in answers
	for i, q := range job.each {
		e := q.entries[0]
		asked := together == job.all || job.sights[i] == impure
		place := next
		if asked {
			next++
		}
		if known[i] != nil {
			r.verdicts = append(r.verdicts, j.say(e, it, *known[i], nil)...)
			continue
		}
		var a answer
		seen, err := lookups, failed
		switch {
		case asked && err == nil:
			a = answers[place]
		case !asked || others > 1:
			var one []answer
			if one, err = j.ask(ctx, q, it, here); err == nil {
				a, seen = one[0], slices.Clone(j.session.lookups)
			}
		}
		var c conclusion
		if err == nil {
			c, err = j.conclude(ctx, q, it, a, j.doubt(e, it, seen))
		}
		if ctx.Err() != nil {
			return result{}
		}
		if err != nil {
			r.diagnostics = append(r.diagnostics, j.w.describe(err, e, it, j.limit))
		} else if job.sights[i] != impure {
			c = j.remember(e, it, faces[i], c, seen)
		}
		r.verdicts = append(r.verdicts, j.say(e, it, c, err)...)
	}
	return r
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
