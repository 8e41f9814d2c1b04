package lens

import (
	"math/bits"
	"slices"
)

// maxTruth is the number of choices up to which rules are analysed by truth
// table: the format's limit for a question.
const maxTruth = 15

// A table is a set of selections: bit s is set where the selection s is in it,
// and bit i of s says whether choice i is selected.
type table []uint64

// lowest bits of a word in which choice i < 6 is selected
var patterns = [6]uint64{
	0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC, 0xF0F0F0F0F0F0F0F0,
	0xFF00FF00FF00FF00, 0xFFFF0000FFFF0000, 0xFFFFFFFF00000000,
}

func newTable(n int) table { return make(table, max(1, 1<<n/64)) }

// selections is the set of all selections of n choices.
func selections(n int) table {
	t := newTable(n)
	for i := range t {
		t[i] = ^uint64(0)
	}
	if n < 6 {
		t[0] = 1<<(1<<n) - 1
	}
	return t
}

// with is the set of selections of n choices that contain choice i.
func with(n, i int) table {
	t := newTable(n)
	for w := range t {
		if i < 6 {
			t[w] = patterns[i]
		} else if w>>(i-6)&1 == 1 {
			t[w] = ^uint64(0)
		}
	}
	return t.and(selections(n))
}

func (t table) and(o table) table { return t.zip(o, func(a, b uint64) uint64 { return a & b }) }
func (t table) or(o table) table  { return t.zip(o, func(a, b uint64) uint64 { return a | b }) }
func (t table) sub(o table) table { return t.zip(o, func(a, b uint64) uint64 { return a &^ b }) }

func (t table) zip(o table, f func(a, b uint64) uint64) table {
	r := make(table, len(t))
	for i := range t {
		r[i] = f(t[i], o[i])
	}
	return r
}

func (t table) count() int {
	n := 0
	for _, w := range t {
		n += bits.OnesCount64(w)
	}
	return n
}

func (t table) empty() bool { return !slices.ContainsFunc(t, func(w uint64) bool { return w != 0 }) }

func (t table) has(s int) bool { return t[s/64]>>(s%64)&1 == 1 }

// truth is the set of selections of ids in which e is true.
func (e *Expr) truth(ids []string) table {
	n := len(ids)
	switch e.op {
	case opChoice:
		return with(n, slices.Index(ids, e.choice))
	case opNot:
		return selections(n).sub(e.args[0].truth(ids))
	case opAnd, opOr:
		t := e.args[0].truth(ids)
		for _, arg := range e.args[1:] {
			if e.op == opAnd {
				t = t.and(arg.truth(ids))
			} else {
				t = t.or(arg.truth(ids))
			}
		}
		return t
	}
	return selections(n)
}

// A Truth is what the rules of a question do for every selection but the
// empty one (which is Unanswered by itself).
type Truth struct {
	Choices []string // the question's choices; bit i of a selection is Choices[i]
	risks   []string // API risks, best first
	byRisk  map[string]table
	of      []byte  // by selection: index into risks
	blank   byte    // what the rules say of the empty selection, though it counts as unanswered
	rules   []table // where each rule is true
	first   []table // where each rule is the first true one
	domain  table
}

// TruthOf computes the truth table of q. ok is false where q has more than 15
// choices, a rule that cannot be parsed or mentions an unknown choice, or an
// unknown risk.
func TruthOf(q *Question) (t *Truth, ok bool) {
	ids := q.choiceIDs()
	if len(ids) > maxTruth || len(ids) == 0 {
		return nil, false
	}
	t = &Truth{Choices: ids, byRisk: map[string]table{}, risks: []string{None, Medium, High, Unanswered}}
	n := len(ids)
	empty := newTable(n)
	empty[0] = 1
	t.domain = selections(n).sub(empty)
	rest := selections(n)
	for _, rule := range q.Rules {
		e, err := ParseRule(rule.Condition)
		if err != nil {
			return nil, false
		}
		for _, id := range e.Choices() {
			if !slices.Contains(ids, id) {
				return nil, false
			}
		}
		where := e.truth(ids)
		first := where.and(rest)
		rest = rest.sub(where)
		t.rules = append(t.rules, where.and(t.domain))
		t.first = append(t.first, first.and(t.domain))
		risk := apiRisk(rule.Risk)
		if !slices.Contains(t.risks, risk) {
			return nil, false
		}
		if have := t.byRisk[risk]; have != nil {
			first = first.or(have)
		}
		t.byRisk[risk] = first
	}
	t.byRisk[Unanswered] = rest
	t.of = make([]byte, 1<<n)
	for i, risk := range t.risks {
		where := t.byRisk[risk]
		for s := range t.of {
			if where.hasAt(s) {
				t.of[s] = byte(i)
			}
		}
	}
	t.blank, t.of[0] = t.of[0], byte(len(t.risks)-1)
	return t, true
}

// Count returns how many selections (the empty one aside) lead to a risk.
func (t *Truth) Count(risk string) int { return t.byRisk[risk].and(t.domain).count() }

// Risk returns the risk of a selection, given as bits.
func (t *Truth) Risk(selection int) string { return t.risks[t.of[selection]] }

// effect tells whether selecting choice i ever changes what the rules say, and
// a selection (without i) in which it makes the risk worse.
func (t *Truth) effect(i int) (changes bool, worse int, worsens bool) {
	unanswered := byte(len(t.risks) - 1)
	changes = t.blank != t.of[1<<i]
	for s := 1; s < len(t.of); s++ {
		if s>>i&1 == 1 || t.of[s] == t.of[s|1<<i] {
			continue
		}
		changes = true
		if !worsens && t.of[s|1<<i] != unanswered && t.of[s|1<<i] > t.of[s] {
			worse, worsens = s, true
		}
	}
	return changes, worse, worsens
}

// names returns the choices of a selection.
func (t *Truth) names(s int) []string {
	var ids []string
	for i, id := range t.Choices {
		if s>>i&1 == 1 {
			ids = append(ids, id)
		}
	}
	return ids
}

// Cheapest returns a smallest selection that reaches a risk, first in the
// order of the choices, or nil where none does.
func (t *Truth) Cheapest(risk string) []string {
	best := -1
	for s := 1; s < len(t.of); s++ {
		if t.Risk(s) != risk || best >= 0 && bits.OnesCount(uint(s)) >= bits.OnesCount(uint(best)) {
			continue
		}
		best = s
	}
	if best < 0 {
		return nil
	}
	return t.names(best)
}

func (t table) hasAt(s int) bool { return t != nil && t.has(s) }
