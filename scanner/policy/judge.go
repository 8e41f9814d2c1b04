package policy

import (
	"context"

	"github.com/plumb-iac/plumb/scanner/finding"
)

// A judge reaches verdicts.
type judge struct {
	*runner
	w *workload
}

// judge reaches the verdicts of a job.
func (j *judge) judge(ctx context.Context, job job) result {
	var r result
	answers, err := j.ask(ctx, job.all, job.subject.input())
	for i, q := range job.each {
		e := q.entries[0]
		var a answer
		if err == nil {
			a = answers[i]
		} else {
			one, err := j.ask(ctx, q, job.subject.input())
			if err != nil {
				if ctx.Err() != nil {
					return r
				}
				r.diagnostics = append(r.diagnostics, describe(err, e, job.subject, j.limit))
				v := verdict(e, job.subject, finding.Unknown)
				v.Unknown = []finding.UnknownValue{{Reason: "the policy could not be evaluated"}}
				r.verdicts = append(r.verdicts, v)
				continue
			}
			a = one[0]
		}
		r.verdicts = append(r.verdicts, j.settle(e, job.subject, a)...)
	}
	return r
}

// settle turns an answer into verdicts.
func (j *judge) settle(e *entry, it *item, a answer) []*finding.Verdict {
	polarity := e.policy.polarity()
	switch {
	case a.skip:
		return nil
	case len(a.fails) > 0:
		if polarity == finding.Presence {
			return nil
		}
		var verdicts []*finding.Verdict
		for _, f := range a.fails {
			verdicts = append(verdicts, failed(j.w, e, it, f))
		}
		return verdicts
	case len(a.unknowns) > 0:
		v := verdict(e, it, finding.Unknown)
		v.Unknown = a.unknowns
		return []*finding.Verdict{v}
	case polarity == finding.Absence:
		return nil
	default:
		return []*finding.Verdict{verdict(e, it, finding.Pass)}
	}
}
