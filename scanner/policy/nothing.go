package policy

import (
	"context"
	"slices"
	"time"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Policies of accounts and of workloads as a whole are asked in every scan, and most of them
// find nothing that they look for: what they say then stands in the manifest.

// An emptiness is what a policy that judges no type says where there is no resource of some
// types.
type emptiness struct {
	types  []string // that it looks for
	answer answer
}

// ofNothing asks a policy about nothing. It returns nil where the policy judges types, or looks
// at more than which resources there are.
func (l *Library) ofNothing(e *entry) *emptiness {
	if len(e.policy.Resources) > 0 || len(e.facts.Fields) > 0 {
		return nil
	}
	w := newWorkload(&resource.Set{}, Options{Now: time.Unix(0, 0)})
	j := newJudge(newRunner(w, time.Second))
	j.of = w.wholes(e.policy.Scope)[0]
	q := newQuestion(l.compiled, e)
	a, err := j.ask(context.Background(), q, q.all(), j.of, world{})
	if err != nil || j.session.declared {
		return nil
	}
	found := &emptiness{answer: a}
	for _, q := range j.session.lookups {
		if q.relation != relResources {
			return nil
		}
		found.types = append(found.types, q.typ)
	}
	return found
}

// holds reports whether w has no resource of the types that are looked for.
func (n *emptiness) holds(w *workload) bool {
	return n != nil && !slices.ContainsFunc(n.types, func(t string) bool { return len(w.byType[t]) > 0 })
}

// lookups are those that the policy made.
func (n *emptiness) lookups() []lookup {
	out := make([]lookup, len(n.types))
	for i, t := range n.types {
		out[i] = lookup{relation: relResources, typ: t}
	}
	return out
}

func (w *manifestWriter) emptiness(n *emptiness) {
	w.field(flag(n != nil))
	if n == nil {
		return
	}
	var fails, unknowns []string
	for _, f := range n.answer.fails {
		fails = append(fails, parts(f.message, f.attribute, f.missing))
	}
	for _, u := range n.answer.unknowns {
		unknowns = append(unknowns, parts(u.Attribute, u.Reason))
	}
	w.list(n.types)
	w.field(flag(n.answer.skip))
	w.list(fails)
	w.list(unknowns)
}

func (r *manifestReader) emptiness() *emptiness {
	if r.field() == "" {
		return nil
	}
	n := &emptiness{types: r.list()}
	n.answer.skip = r.field() != ""
	for _, item := range r.list() {
		c := r.cut(item, 3)
		n.answer.fails = append(n.answer.fails, failure{message: c[0], attribute: c[1], missing: c[2]})
	}
	for _, item := range r.list() {
		c := r.cut(item, 2)
		n.answer.unknowns = append(n.answer.unknowns, finding.UnknownValue{Attribute: c[0], Reason: c[1]})
	}
	return n
}
