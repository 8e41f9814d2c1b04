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
	w            *workload
	lackingTypes map[lookup][]finding.UnknownValue // see unresolved
	doubtful     map[entryType][]*item             // see dubious

	// For the resource that is judged:
	of      *item
	found   map[lookup][]*item                // see find
	lacking map[lookup][]finding.UnknownValue // see unresolved

	// What is remembered, see memory.go and face.go:
	way             way
	sights          map[entryType]*sight
	sightsByText    map[string]*sight
	faces           map[itemSight]face
	prints          map[itemName]face
	buffer, scratch []byte
}

func newJudge(r *runner) *judge {
	j := &judge{
		runner: r, w: r.session.w,
		lackingTypes: map[lookup][]finding.UnknownValue{},
		doubtful:     map[entryType][]*item{},
		found:        map[lookup][]*item{},
		lacking:      map[lookup][]finding.UnknownValue{},
		sights:       map[entryType]*sight{},
		sightsByText: map[string]*sight{},
		faces:        map[itemSight]face{},
		prints:       map[itemName]face{},
	}
	r.session.found = j.find
	return j
}

// judge reaches the verdicts of a job. What is remembered of resources like it is not
// asked again.
func (j *judge) judge(ctx context.Context, job job) result {
	j.of = job.subject
	clear(j.found)
	clear(j.lacking)
	var r result
	for i, q := range job.each {
		c, err := j.reach(ctx, q, job.memories[i], world{account: job.account})
		if ctx.Err() != nil {
			return result{}
		}
		e := q.entries[0]
		if err != nil {
			r.diagnostics = append(r.diagnostics, j.w.describe(err, e, j.of, j.limit))
		}
		r.verdicts = append(r.verdicts, j.say(e, j.of, c, err)...)
	}
	return r
}

// reach reaches the conclusion of a policy on the subject. m is nil where nothing can be
// remembered.
func (j *judge) reach(ctx context.Context, q *question, m *memory, here world) (conclusion, error) {
	e, it := q.entries[0], j.of
	if m != nil {
		if t := j.recall(m, e, it); t != nil {
			lookups := j.way.lookups
			if t.conclusion != nil && !slices.ContainsFunc(lookups, func(q lookup) bool { return q.relation != relResources && j.lacks(e, q) }) {
				return j.way.conclusion(t.conclusion), nil
			}
			a := j.way.answer(t)
			return j.conclude(ctx, q, it, a, j.doubt(e, it, lookups))
		}
	}
	answers, err := j.ask(ctx, q, it, here)
	if err != nil {
		return conclusion{}, err
	}
	lookups := slices.Clone(j.session.lookups)
	a := answers[0]
	c, err := j.conclude(ctx, q, it, a, j.doubt(e, it, lookups))
	if err == nil && m != nil {
		j.remember(m, e, it, lookups, a, c)
	}
	return c, err
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
	if text, ok := it.mayBeMissing(); ok {
		return conclusion{outcome: finding.Unknown, why: []cause{{UnknownValue: finding.UnknownValue{Reason: text}}}}
	}
	var text string
	switch {
	case e.policy.Scope == ScopeWorkload && !j.w.complete:
		text = "it may stand outside the targets: declare them complete, or scan the account"
	case e.policy.Scope == ScopeAccount && it.Source != resource.AWS:
		text = "only the account itself can show that it is missing"
	default:
		return c
	}
	var standing []failure
	var why []cause
	for _, f := range c.fails {
		if f.missing == "" {
			standing = append(standing, f)
			continue
		}
		why = append(why, cause{UnknownValue: finding.UnknownValue{Attribute: f.missing, Reason: text}})
	}
	if len(standing) == 0 {
		return conclusion{outcome: finding.Unknown, why: why}
	}
	return conclusion{outcome: finding.Fail, fails: standing}
}

// tidy sorts reasons and drops repetitions.
func tidy(why []cause) []finding.UnknownValue {
	out := make([]finding.UnknownValue, len(why))
	for i, r := range why {
		u := r.value()
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
