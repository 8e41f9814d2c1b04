package policy

import (
	"encoding/binary"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Large workloads are made of few different things. What a policy says hangs on what it
// sees: the faces (face.go) of the judged resource and of those that its lookups find, one
// after the other. So each policy has a memory: a tree in which the face of the judged
// resource leads to the lookup that was made next, the faces of what it found to the one
// after that, and the last to what the policy said. Of a resource that takes the same way
// through the tree it would say the same, and is not asked again.
//
// In the tree resources and symbols have numbers, in the order in which they were met,
// instead of names. What all resources of a type are, and what is looked up from there, is
// the same for all that are judged: it is no part of the way. Where the way meets one of these
// resources or symbols, it must be the very same.

// memories are what is remembered of one policy.
type memories struct {
	first, whole *memory // of the first query for it, and of the one that asks for all
}

// A memory is what is remembered of one query for a policy.
type memory struct {
	mu     sync.Mutex
	root   node // its next is by the face of the judged resource
	fixed  constants
	ways   int
	taken  int
	closed bool // nothing is ever the same
}

// constants are the resources that a policy sees whatever it judges, and the symbols
// in them, as far as it has been seen to look.
type constants struct {
	last    []lookup
	lookups map[lookup]bool
	items   map[*item]bool
	refs    map[resource.Ref]bool
}

// A node is a place on a way.
type node struct {
	step *step            // the lookup that is made there
	next map[string]*node // by the faces of what it finds
	// Where the way ends:
	fixed []lookup           // those that are made whatever is judged
	ends  map[string]*ending // by what is met of the constants
}

// A step is a lookup from a resource that has been met.
type step struct {
	relation  relation
	from      int
	typ       string
	attribute string
}

// An ending is what was told at the end of a way.
type ending struct {
	fails      []nameless
	unknowns   []finding.UnknownValue
	skip       bool
	conclusion *concluded // nil: what is not known must be found out anew
}

// A concluded is a conclusion in numbers.
type concluded struct {
	outcome finding.Outcome
	fails   []nameless
	why     []namelessCause
}

// A nameless is a failure of which the resource is a number, or -1 where it is named.
type nameless struct {
	failure
	of int
}

type namelessCause struct {
	cause
	of  int // -1: as it stands in cause
	ref int // -1: as it stands in cause
}

// Bounds after which a memory that is of no use is given up.
const (
	manyWays = 256
	rarely   = 8
)

// Bounds on what a way meets: one on which there is more is not taken.
const (
	mostItems   = 128
	mostSymbols = 256
)

// A way is the part of a tree that one resource takes.
type way struct {
	items   []*item
	refs    []resource.Ref
	lookups []lookup
	own     int // of lookups, those that hang on what is judged; they stand first
	key     []byte
	far     bool // there is more on it than is met
}

func (w *way) reset() {
	w.items, w.refs, w.lookups, w.far = w.items[:0], w.refs[:0], w.lookups[:0], false
}

// number returns the number of a symbol.
func (w *way) number(ref resource.Ref) int {
	for i, r := range w.refs {
		if r == ref {
			return i
		}
	}
	w.refs = append(w.refs, ref)
	return len(w.refs) - 1
}

// meet takes resources in and returns their faces, for as long as nothing else is met.
func (w *way) meet(j *judge, e *entry, items []*item) []byte {
	w.key = w.key[:0]
	w.far = w.far || len(w.items)+len(items) > mostItems || len(w.refs) > mostSymbols
	if w.far {
		return w.key
	}
	for _, it := range items {
		if i := slices.Index(w.items, it); i >= 0 {
			w.key = binary.AppendUvarint(append(w.key, 'i'), uint64(i))
			continue
		}
		// Sets of resources are in the order of their addresses.
		before := 0
		for _, other := range w.items {
			if other.Address < it.Address {
				before++
			}
		}
		w.items = append(w.items, it)
		f := j.face(it, j.session.sight(e, it.Type))
		w.key = binary.AppendUvarint(append(w.key, 'f'), uint64(f.id))
		w.key = binary.AppendUvarint(w.key, uint64(before))
		for _, ref := range f.refs {
			w.key = binary.AppendUvarint(w.key, uint64(w.number(ref)))
		}
	}
	return w.key
}

// lookup is the lookup of a step on this way.
func (s *step) lookup(w *way) lookup {
	return lookup{s.relation, w.items[s.from].key, s.typ, s.attribute}
}

// recall goes the way of a resource. It returns what was told at its end, nil where it
// leads nowhere yet; the way stands in j.way.
func (j *judge) recall(m *memory, e *entry, it *item) *ending {
	w := &j.way
	w.reset()
	key := w.meet(j, e, []*item{it})
	m.mu.Lock()
	n := m.root.next[string(key)]
	for n != nil && n.step != nil {
		s := n.step
		m.mu.Unlock()
		q := s.lookup(w)
		w.lookups = append(w.lookups, q)
		key = w.meet(j, e, j.find(q))
		m.mu.Lock()
		n = n.next[string(key)]
		if w.far {
			n = nil
		}
	}
	defer m.mu.Unlock()
	if n == nil || n.ends == nil {
		return nil
	}
	end := n.ends[w.bound(&m.fixed)]
	if end != nil {
		m.taken++
		w.own = len(w.lookups)
		w.lookups = append(w.lookups, n.fixed...)
	}
	return end
}

// bound returns which constants a way has met, and where.
func (w *way) bound(c *constants) string {
	if len(c.items) == 0 {
		return ""
	}
	var b []byte
	for i, it := range w.items {
		if c.items[it] {
			b = binary.AppendUvarint(binary.AppendUvarint(b, uint64(i)), uint64(it.index))
		}
	}
	b = append(b, '-')
	for i, ref := range w.refs {
		if c.refs[ref] {
			b = binary.AppendUvarint(b, uint64(i))
			b = append(b, ref.Address+"\x00"+ref.Attribute+"\x00"...)
		}
	}
	return string(b)
}

// constant takes in those of lookups that are made whatever is judged, and returns them
// and the others.
func (c *constants) constant(j *judge, lookups []lookup) (fixed, others []lookup) {
	if !slices.ContainsFunc(lookups, func(q lookup) bool { return q.relation == relResources }) {
		return nil, slices.Clone(lookups)
	}
	if c.items == nil {
		c.lookups, c.items, c.refs = map[lookup]bool{}, map[*item]bool{}, map[resource.Ref]bool{}
	}
	others = slices.Clone(lookups)
	for n := -1; n != len(others); {
		n = len(others)
		others = slices.DeleteFunc(others, func(q lookup) bool {
			if q.relation != relResources && !c.items[j.w.byKey[q.key]] {
				return false
			}
			fixed = append(fixed, q)
			if c.lookups[q] {
				return true
			}
			c.lookups[q] = true
			for _, it := range j.find(q) {
				c.items[it] = true
				for _, s := range it.symbols {
					c.refs[s.ref] = true
				}
			}
			return true
		})
	}
	if slices.Equal(fixed, c.last) {
		fixed = c.last
	}
	c.last = fixed
	return fixed, others
}

// remember notes what a policy told of a resource, and made these lookups for.
// c is what was concluded from it, or nil.
func (j *judge) remember(m *memory, e *entry, it *item, lookups []lookup, a answer, c *conclusion) {
	if m == nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.closed = m.closed || m.ways >= manyWays && m.taken < m.ways/rarely
	if m.closed {
		return
	}
	fixed, left := m.fixed.constant(j, lookups)
	w := &j.way
	w.reset()
	key := w.meet(j, e, []*item{it})
	n := m.root.at(key)
	for {
		if n.step == nil && n.ends == nil {
			i := slices.IndexFunc(left, func(q lookup) bool { return slices.Contains(w.items, j.w.byKey[q.key]) })
			if i >= 0 {
				q := left[i]
				n.step = &step{q.relation, slices.Index(w.items, j.w.byKey[q.key]), q.typ, q.attribute}
			}
		}
		if n.step == nil {
			break
		}
		q := n.step.lookup(w)
		left = slices.DeleteFunc(left, func(other lookup) bool { return other == q })
		w.lookups = append(w.lookups, q)
		next := w.meet(j, e, j.find(q))
		if w.far {
			return
		}
		n = n.at(next)
	}
	if len(left) > 0 {
		return // from a resource that the policy was not shown
	}
	if n.ends == nil {
		n.fixed, n.ends = fixed, map[string]*ending{}
	}
	t, ok := w.ending(j, a)
	if !ok {
		return
	}
	if c != nil && !slices.ContainsFunc(w.lookups, func(q lookup) bool { return j.lacks(e, q) }) {
		t.conclusion = w.concluded(j, *c)
	}
	n.ends[w.bound(&m.fixed)] = t
	m.ways++
}

// at returns the node that faces lead to, which is made if it is not there.
func (n *node) at(key []byte) *node {
	next := n.next[string(key)]
	if next == nil {
		next = &node{}
		if n.next == nil {
			n.next = map[string]*node{}
		}
		n.next[string(key)] = next
	}
	return next
}

// lacks reports whether the answer to a lookup may lack something that matters.
func (j *judge) lacks(e *entry, q lookup) bool {
	if len(j.unresolved(q)) == 0 {
		return false
	}
	_, ok := e.facts.dependsOn(q)
	return ok
}

// ending puts an answer into numbers. ok is false where it names what was not met.
func (w *way) ending(j *judge, a answer) (t *ending, ok bool) {
	t = &ending{skip: a.skip}
	for _, u := range a.unknowns {
		reason, ok1 := w.hide(u.Reason)
		attribute, ok2 := w.hide(u.Attribute)
		if !ok1 || !ok2 {
			return nil, false
		}
		t.unknowns = append(t.unknowns, finding.UnknownValue{Attribute: attribute, Reason: reason})
	}
	t.fails, ok = w.nameless(j, a.fails)
	return t, ok
}

// nameless puts failures into numbers.
func (w *way) nameless(j *judge, fails []failure) (out []nameless, ok bool) {
	for _, f := range fails {
		n := nameless{f, -1}
		if f.resource != "" {
			it := j.w.byKey[f.resource]
			if n.of = slices.Index(w.items, it); n.of >= 0 {
				n.resource = ""
			} else if it == nil {
				return nil, false
			}
		}
		var ok1, ok2 bool
		n.message, ok1 = w.hide(f.message)
		n.attribute, ok2 = w.hide(f.attribute)
		if !ok1 || !ok2 {
			return nil, false
		}
		out = append(out, n)
	}
	return out, true
}

// concluded puts a conclusion into numbers, nil where that cannot be done.
func (w *way) concluded(j *judge, c conclusion) *concluded {
	out := &concluded{outcome: c.outcome}
	var ok bool
	if out.fails, ok = w.nameless(j, c.fails); !ok {
		return nil
	}
	for _, r := range c.why {
		n := namelessCause{cause: r, of: -1, ref: -1}
		if r.of != nil {
			n.of = slices.Index(w.items, r.of)
		}
		if r.symbol.Address != "" {
			// What is named as it is must belong to a constant.
			if n.ref = slices.Index(w.refs, r.symbol); n.ref < 0 && (r.of == nil || n.of >= 0) {
				return nil
			}
		}
		var ok1, ok2 bool
		n.Attribute, ok1 = w.hide(r.Attribute)
		n.Reason, ok2 = w.hide(r.Reason)
		if !ok1 || !ok2 {
			return nil
		}
		out.why = append(out.why, n)
	}
	return out
}

// answer is the answer of a way's end for the resource that took the way.
func (w *way) answer(t *ending) answer {
	a := answer{skip: t.skip, fails: w.named(t.fails)}
	for _, u := range t.unknowns {
		a.unknowns = append(a.unknowns, finding.UnknownValue{Attribute: w.unhide(u.Attribute), Reason: w.unhide(u.Reason)})
	}
	return a
}

func (w *way) named(fails []nameless) []failure {
	out := make([]failure, len(fails))
	for i, n := range fails {
		out[i] = n.failure
		if n.of >= 0 {
			out[i].resource = w.items[n.of].key
		}
		out[i].message, out[i].attribute = w.unhide(n.message), w.unhide(n.attribute)
	}
	return out
}

// conclusion is the conclusion of a way's end for the resource that took the way.
func (w *way) conclusion(t *concluded) conclusion {
	c := conclusion{outcome: t.outcome, fails: w.named(t.fails)}
	for _, n := range t.why {
		r := n.cause
		if n.of >= 0 {
			r.of = w.items[n.of]
		}
		if n.ref >= 0 {
			r.symbol = w.refs[n.ref]
		}
		r.Attribute, r.Reason = w.unhide(r.Attribute), w.unhide(r.Reason)
		c.why = append(c.why, r)
	}
	return c
}

// hidden stands in a text for the token of a symbol.
const hidden = "\x02"

// hide puts numbers in place of the tokens of symbols. ok is false where one is left.
func (w *way) hide(text string) (string, bool) {
	if strings.Contains(text, hidden) {
		return text, false
	}
	if !strings.Contains(text, tokenPrefix) {
		return text, true
	}
	for i, ref := range w.refs {
		text = strings.ReplaceAll(text, standToken(ref, first), hidden+strconv.Itoa(i)+hidden)
	}
	return text, !strings.Contains(text, tokenPrefix)
}

func (w *way) unhide(text string) string {
	if !strings.Contains(text, hidden) {
		return text
	}
	for i, ref := range w.refs {
		text = strings.ReplaceAll(text, hidden+strconv.Itoa(i)+hidden, standToken(ref, first))
	}
	return text
}
