package policy

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// doubts are what is not known of what a policy saw when it judged a resource.
type doubts struct {
	values  []gap          // unknown values that it reads
	symbols []resource.Ref // symbols in what it reads, of which the kind is known
	maybe   []*item        // resources that it was shown and that may not exist
	lookups []lack         // lookups that may lack something
	shown   []*item        // what it was shown
}

// A lack is a reason why a lookup may lack resources.
type lack struct {
	why  finding.UnknownValue
	sign sign // how fails depend on it
}

// A gap is an unknown value of a resource.
type gap struct {
	it     *item
	path   string
	reason string
	sign   sign         // how fails depend on the value
	fixed  bool         // no sample can be put in its place: it is no attribute
	symbol resource.Ref // the value holds this symbol, of which nothing is known; else ""
}

func (d *doubts) none() bool {
	return len(d.values) == 0 && len(d.symbols) == 0 && len(d.maybe) == 0 && len(d.lookups) == 0
}

// doubt finds out what is not known of what a policy saw.
func (j *judge) doubt(e *entry, subject *item, lookups []lookup) *doubts {
	d := &doubts{}
	d.add(e, subject, j.malformed(e, subject))
	seen := map[*item]bool{subject: true}
	for _, q := range j.ordered(lookups) {
		s, ok := e.facts.dependsOn(q)
		if !ok {
			continue
		}
		for _, why := range j.unresolved(q) {
			d.lookups = append(d.lookups, lack{why, s})
		}
		items := j.find(q)
		if q.relation == relResources {
			items = j.dubious(e, q.typ, items)
		}
		for _, it := range items {
			if seen[it] {
				continue
			}
			seen[it] = true
			d.shown = append(d.shown, it)
			d.add(e, it, j.malformed(e, it))
			if _, ok := it.mayBeMissing(); ok {
				d.maybe = append(d.maybe, it)
			}
		}
	}
	return d
}

// ordered returns lookups in an order that does not hang on who made them first.
func (j *judge) ordered(lookups []lookup) []lookup {
	index := func(q lookup) int {
		if it := j.w.byKey[q.key]; it != nil {
			return it.index
		}
		return -1
	}
	out := slices.Clone(lookups)
	slices.SortFunc(out, func(a, b lookup) int {
		return cmp.Or(cmp.Compare(index(a), index(b)), cmp.Compare(a.relation, b.relation), cmp.Compare(a.typ, b.typ), cmp.Compare(a.attribute, b.attribute))
	})
	return out
}

// find is workload.find, remembered for the subject.
func (j *judge) find(q lookup) []*item {
	if q.relation == relResources {
		return j.w.byType[q.typ]
	}
	items, ok := j.found[q]
	if !ok {
		items = j.w.find(q)
		j.found[q] = items
	}
	return items
}

// unresolved is workload.unresolved, remembered for the subject.
func (j *judge) unresolved(q lookup) []finding.UnknownValue {
	lacking := j.lacking
	if q.relation == relResources {
		lacking = j.lackingTypes
	}
	why, ok := lacking[q]
	if !ok {
		why = j.w.unresolved(q)
		lacking[q] = why
	}
	return why
}

// dubious returns those of all resources of a type of which a policy reads
// something that is not known. It is remembered.
func (j *judge) dubious(e *entry, typ string, items []*item) []*item {
	key := entryType{e, typ}
	found, ok := j.doubtful[key]
	if !ok {
		for _, it := range items {
			d := &doubts{}
			d.add(e, it, j.malformed(e, it))
			if _, maybe := it.mayBeMissing(); maybe || !d.none() {
				found = append(found, it)
			}
		}
		j.doubtful[key] = found
	}
	return found
}

type entryType struct {
	e   *entry
	typ string
}

// malformed returns what is malformed in a resource that a policy saw.
func (j *judge) malformed(e *entry, it *item) []malformed {
	for _, typ := range []string{it.Type, anyType} {
		if slices.ContainsFunc(e.facts.Reads[typ], func(r read) bool { return r.Doc }) {
			return j.session.malformed(e, it)
		}
	}
	return nil
}

// add notes what is not known of what the policy reads of a resource.
func (d *doubts) add(e *entry, it *item, bad []malformed) {
	if len(it.Unknown) == 0 && len(it.symbols) == 0 && len(bad) == 0 && len(e.facts.Provider) == 0 {
		return
	}
	for _, typ := range []string{it.Type, anyType} {
		reads := e.facts.Reads[typ]
		if len(reads) == 0 {
			continue
		}
		for _, u := range it.Unknown {
			if u.Path == "" {
				continue
			}
			if s := signOf(reads, u.Path); s != 0 {
				d.value(gap{it: it, path: u.Path, reason: u.Reason, sign: s})
			}
		}
		for _, b := range bad {
			p := resource.Attributes(b.path)
			if slices.ContainsFunc(reads, func(r read) bool { return r.Doc && affects(p, r.Path, r.Deep) }) {
				d.value(gap{it: it, path: b.path, reason: b.reason, sign: varies | skips})
			}
		}
		for _, s := range it.symbols {
			if !slices.ContainsFunc(reads, func(r read) bool { return r.Text && affects(s.path, r.Path, r.Deep) }) {
				continue
			}
			if isOpen(s.ref) {
				d.value(gap{it: it, path: s.path, sign: varies | skips, symbol: s.ref})
			} else if !slices.Contains(d.symbols, s.ref) {
				d.symbols = append(d.symbols, s.ref)
			}
		}
	}
	for _, name := range e.facts.Provider {
		known := it.Provider.Region
		if name == "account" {
			known = it.Provider.Account
		}
		if known == "" {
			d.value(gap{it: it, path: "provider." + name, reason: "the " + name + " of the provider is not known", sign: varies | skips, fixed: true})
		}
	}
}

// value notes an unknown value, once.
func (d *doubts) value(g gap) {
	for i, old := range d.values {
		if old.it == g.it && old.path == g.path && old.symbol == g.symbol {
			d.values[i].sign |= g.sign
			return
		}
	}
	d.values = append(d.values, g)
}

// signOf returns how fails depend on an unknown value, 0 where it is not read. In
// the first world it is absent, or null if it is an element of a list.
func signOf(reads []read, path string) sign {
	var s sign
	p := resource.Attributes(path)
	for _, r := range reads {
		if resource.Within(r.Path, p) {
			s |= r.Sign
		} else if r.Deep && resource.Within(p, r.Path) {
			s |= varies | r.Sign&skips
		}
	}
	if s != 0 && strings.HasSuffix(path, "]") && !strings.HasSuffix(path, `"]`) {
		return s | varies // null is there
	}
	return s
}

// bear leaves out what can only confirm an answer: where more values and more
// resources can only add fails, those that are there stand, and where they can
// only take fails away, a pass does.
func (d *doubts) bear(a answer) {
	matters := grows | skips
	switch {
	case a.skip:
		matters = grows
	case len(a.fails) > 0:
		matters = shrinks
	}
	d.values = slices.DeleteFunc(d.values, func(g gap) bool { return g.sign&matters == 0 })
	d.lookups = slices.DeleteFunc(d.lookups, func(l lack) bool { return l.sign&matters == 0 })
}

// sure reports whether an answer stands whatever is not known.
func (d *doubts) sure(a answer) bool {
	d.bear(a)
	return d.none()
}

// mayBeMissing reports whether it is not known that a resource exists, and why.
func (it *item) mayBeMissing() (reason string, ok bool) {
	for _, u := range it.Unknown {
		if u.Path == "" {
			return cmp.Or(u.Reason, "it may not exist"), true
		}
	}
	return "", false
}

// dependsOn reports whether, and how, a policy's fails depend on the answer to a
// lookup.
func (f *facts) dependsOn(q lookup) (s sign, ok bool) {
	for _, u := range f.Uses {
		if u.Relation == q.relation && (q.relation == relRefers || u.Type == q.typ || u.Type == anyType) && (u.Attribute == q.attribute || u.Attribute == anyType) {
			s |= u.Sign
		}
	}
	return s, s != 0
}

// A conclusion is what a policy says of a resource when all is taken into
// account that is not known.
type conclusion struct {
	outcome finding.Outcome // "" for no verdict
	fails   []failure
	why     []cause
}

// A cause is one of those why a verdict is unknown.
type cause struct {
	finding.UnknownValue              // Attribute is a path of the resource
	of                   *item        // a resource other than the subject, or nil
	symbol               resource.Ref // what is not known, or ""
}

// value is the cause in the form in which a verdict has it.
func (r cause) value() finding.UnknownValue {
	u := r.UnknownValue
	if r.symbol.Address != "" {
		if u.Attribute == "" {
			return finding.UnknownValue{Attribute: r.symbol.Address + "." + r.symbol.Attribute, Reason: "known to AWS only"}
		}
		u.Reason = openReason(r.symbol)
	}
	switch {
	case r.of == nil:
	case u.Attribute == "":
		u.Attribute = r.of.Address
	default:
		u.Attribute = r.of.Address + "." + u.Attribute
	}
	return u
}

// causesOf are causes that name all that they are about.
func causesOf(why []finding.UnknownValue) []cause {
	out := make([]cause, len(why))
	for i, u := range why {
		out[i].UnknownValue = u
	}
	return out
}

// conclude turns the answer of the first world into a conclusion.
func (j *judge) conclude(ctx context.Context, q *question, it *item, a answer, d *doubts) (conclusion, error) {
	e := q.entry
	if d.sure(a) {
		return plain(a), nil
	}
	unknown := conclusion{outcome: finding.Unknown, why: append(causesOf(a.unknowns), d.reasons(it)...)}
	failing := len(a.fails) > 0 && !a.skip
	if len(d.lookups) > 0 || !d.onlyProviders() && !failing || len(a.unknowns) > 0 && !failing && !a.skip {
		return unknown, nil
	}
	left := slices.DeleteFunc(slices.Clone(a.fails), d.covers(j.w, it))
	if failing && len(left) == 0 {
		return unknown, nil
	}
	shape, alike := "", false
	if failing {
		if shape, alike = d.shape(e, it); alike {
			if known, ok := j.w.alike.Load(shape); ok {
				if known := known.(*standing); known.fits(a.fails) {
					return known.conclusion(a.fails, unknown), nil
				}
			}
		}
	}
	changed := false
	err := d.worlds(e, a, func(w world) (more bool, err error) {
		b, err := j.ask(ctx, q, q.body, it, w)
		var rego *topdown.Error
		if d.onlyHoles() && errors.As(err, &rego) && !topdown.IsCancel(err) && !errors.Is(err, errTooSlow) {
			return true, nil // a name that is no text, say: what stands there is of another type
		}
		if err != nil {
			return false, err
		}
		switch {
		case failing:
			if b.skip {
				left = nil
			}
			left = slices.DeleteFunc(slices.Clone(left), func(f failure) bool { return !slices.ContainsFunc(b.fails, f.same(j.w)) })
			return len(left) > 0, nil
		case a.skip:
			changed = changed || !b.skip
		default:
			changed = changed || b.skip || len(b.fails) > 0 || len(b.unknowns) > 0
		}
		return !changed, nil
	})
	if err == nil && alike {
		j.w.alike.Store(shape, newStanding(a.fails, left))
	}
	switch {
	case err != nil:
		return conclusion{}, err
	case changed, failing && len(left) == 0:
		return unknown, nil
	case failing:
		return conclusion{outcome: finding.Fail, fails: left}, nil
	default:
		return plain(a), nil
	}
}

// onlyHoles reports whether all that is unknown are parts of documents.
func (d *doubts) onlyHoles() bool {
	return !slices.ContainsFunc(d.values, func(g gap) bool { return !isHole(g.symbol) })
}

// onlyProviders reports whether nothing is unknown but regions and accounts, of
// which the samples hold all that the policy or the resources name: a pass that is
// there in each of them stands.
func (d *doubts) onlyProviders() bool {
	return !slices.ContainsFunc(d.values, func(g gap) bool { return !g.fixed })
}

// covers returns a test for a failure whose place itself is not known.
func (d *doubts) covers(w *workload, subject *item) func(failure) bool {
	return func(f failure) bool {
		it := subject
		if f.resource != "" {
			it = w.byKey[f.resource]
		}
		return slices.ContainsFunc(d.values, func(g gap) bool {
			switch {
			case g.fixed || g.symbol.Address != "":
				return false
			case f.missing != "": // what is missing may be there, with something in it unknown
				return g.it != subject && g.it.Type == f.missing
			default:
				return f.attribute != "" && g.it == it && resource.Within(f.attribute, g.path)
			}
		})
	}
}

// same returns a test for the same failure in another world, where other texts
// stand for symbols.
func (f failure) same(w *workload) func(failure) bool {
	return func(g failure) bool {
		if f.attribute != g.attribute || f.resource != g.resource || f.missing != g.missing {
			return false
		}
		return f.message == g.message || strings.Contains(f.message, tokenPrefix)
	}
}

// plain is the conclusion where everything is known.
func plain(a answer) conclusion {
	switch {
	case a.skip:
		return conclusion{}
	case len(a.fails) > 0:
		return conclusion{outcome: finding.Fail, fails: a.fails}
	case len(a.unknowns) > 0:
		return conclusion{outcome: finding.Unknown, why: causesOf(a.unknowns)}
	default:
		return conclusion{outcome: finding.Pass}
	}
}

// reasons lists doubts in the form of a verdict on a subject. Where a value or a
// lookup is in doubt, what symbols stand for is no news.
func (d *doubts) reasons(subject *item) []cause {
	var why []cause
	for _, g := range d.values {
		r := cause{UnknownValue: finding.UnknownValue{Attribute: g.path, Reason: g.reason}, symbol: g.symbol}
		if g.it != subject {
			r.of = g.it
		}
		why = append(why, r)
	}
	for _, l := range d.lookups {
		why = append(why, cause{UnknownValue: l.why})
	}
	for _, it := range d.maybe {
		text, _ := it.mayBeMissing()
		why = append(why, cause{UnknownValue: finding.UnknownValue{Reason: text}, of: it})
	}
	if len(why) > 0 {
		return why
	}
	for _, ref := range d.symbols {
		why = append(why, cause{symbol: ref})
	}
	return why
}
