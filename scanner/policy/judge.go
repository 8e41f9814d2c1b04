package policy

import (
	"context"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
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
		e := q.entry
		if err != nil {
			r.diagnostics = append(r.diagnostics, j.w.describe(err, e, j.of, j.limit))
		}
		r.verdicts = append(r.verdicts, j.say(e, j.of, c, err)...)
	}
	return r
}

// reach reaches the conclusion of a policy on the subject. m is nil where nothing can be
// remembered.
func (j *judge) reach(ctx context.Context, q *question, m *memories, here world) (conclusion, error) {
	if q.nothing != nil {
		return j.conclude(ctx, q, j.of, q.nothing.answer, j.doubt(q.entry, j.of, q.nothing.lookups()))
	}
	if m == nil {
		m = &memories{}
	}
	c, sure, err := j.settle(ctx, q, q.body, m.first, here, q.skips)
	if err == nil && !sure {
		// Whether the subject is skipped is not sure: what else the policy says counts too.
		c, _, err = j.settle(ctx, q, q.all(), m.whole, here, false)
	}
	return c, err
}

// settle reaches the conclusion of what a query of a policy says of the subject. partly says
// that it asks for nothing but skip where that is true; sure is false where that is not sure.
func (j *judge) settle(ctx context.Context, q *question, body ast.Body, m *memory, here world, partly bool) (c conclusion, sure bool, err error) {
	e, it := q.entry, j.of
	if m != nil {
		if t := j.recall(m, e, it); t != nil {
			lookups := j.way.lookups
			known := t.conclusion != nil && !slices.ContainsFunc(lookups[:j.way.own], func(q lookup) bool { return j.lacks(e, q) })
			switch {
			case t.skip && partly && (!known || j.mayLack(e)):
				return c, false, nil
			case known:
				return j.way.conclusion(t.conclusion), true, nil
			}
			c, err = j.conclude(ctx, q, it, j.way.answer(t), j.doubt(e, it, lookups))
			return c, true, err
		}
	}
	a, err := j.ask(ctx, q, body, it, here)
	if err != nil {
		return c, true, err
	}
	lookups := slices.Clone(j.session.lookups)
	d := j.doubt(e, it, lookups)
	if a.skip && partly && !d.sure(a) {
		j.remember(m, e, it, lookups, a, nil)
		return c, false, nil
	}
	c, err = j.conclude(ctx, q, it, a, d)
	if err == nil {
		j.remember(m, e, it, lookups, a, &c)
	}
	return c, !a.skip || !partly || !j.mayLack(e), err
}

// mayLack reports whether a lookup that the policy may make, from the subject or from what
// lookups from there find, may lack something that could make it fail.
func (j *judge) mayLack(e *entry) bool {
	return j.lacksFrom(e, j.of, true)
}

func (j *judge) lacksFrom(e *entry, it *item, further bool) bool {
	for _, u := range e.facts.Uses {
		q := lookup{relation: u.Relation, key: it.key, typ: u.Type, attribute: u.Attribute}
		switch u.Relation {
		case relResources:
			q.key, q.attribute = "", ""
		case relRefers:
			q.typ = ""
		}
		switch {
		case q.typ == anyType || q.attribute == anyType: // any lookup
			return true
		case u.Sign&grows != 0 && len(j.unresolved(q)) > 0:
			return true
		case !further || u.Relation == relResources:
			continue
		}
		for _, other := range j.find(q) {
			if j.lacksFrom(e, other, false) {
				return true
			}
		}
	}
	return false
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
