package policy

import (
	"encoding/json"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// maxWorlds bounds how often one policy is tried on one resource, and maxAlone how
// often with one value alone changed; where many values are unknown it is more. The cost of a world
// is that of one evaluation.
const (
	maxWorlds = 240
	maxAlone  = maxWorlds / 2
)

// alone is maxAlone for a number of unknown values.
func alone(leaves int) int { return max(maxAlone, 40*min(leaves, 10)) }

// worlds calls try with worlds other than the first, in an order that is always
// the same, until it wants no more.
func (d *doubts) worlds(e *entry, a answer, try func(world) (more bool, err error)) error {
	budget := maxWorlds - maxAlone + alone(len(d.values))
	next := func(w world) (bool, error) {
		if budget--; budget < 0 {
			return false, nil
		}
		return try(w)
	}
	if len(d.symbols) > 0 {
		if more, err := next(world{variant: second}); err != nil || !more {
			return err
		}
	}
	for _, w := range d.absences() {
		if more, err := next(w); err != nil || !more {
			return err
		}
	}
	if len(d.values) == 0 {
		return nil
	}
	leaves := d.leaves(e)
	choose := choices
	if d.onlyHoles() {
		choose = inStep
	}
	for _, choice := range choose(leaves) {
		w, ok := d.world(e, leaves, choice)
		if !ok {
			continue
		}
		if more, err := next(w); err != nil || !more {
			return err
		}
	}
	return nil
}

// absences are the worlds in which resources that may not exist do not.
func (d *doubts) absences() []world {
	if len(d.maybe) == 0 {
		return nil
	}
	all := world{without: map[*item]bool{}}
	for _, it := range d.maybe {
		all.without[it] = true
	}
	worlds := []world{all}
	if len(d.maybe) > 1 {
		for _, it := range d.maybe {
			but := world{without: map[*item]bool{}}
			for _, other := range d.maybe {
				if other != it {
					but.without[other] = true
				}
			}
			worlds = append(worlds, world{without: map[*item]bool{it: true}}, but)
		}
	}
	return worlds
}

// A leaf is something unknown with the samples that may be put in its place.
type leaf struct {
	gap
	samples []any
}

// absent is the sample that leaves a value unset.
type absent struct{}

func (d *doubts) leaves(e *entry) []leaf {
	leaves := make([]leaf, 0, len(d.values))
	s := &sampler{facts: e.facts}
	for _, g := range d.values {
		s.learnFrom(g.it)
	}
	for _, it := range d.shown {
		s.learnFrom(it)
	}
	for _, g := range d.values {
		l := leaf{gap: g}
		switch {
		case g.symbol.IsValueHole():
			document, _ := resource.Get(g.it.Values, g.path)
			l.samples = s.jsonValues(g.it.Type, g.path, textsIn(document, g.it.Provider))
		case isHole(g.symbol):
			for _, text := range append(slices.Clone(shapes), s.texts(g.it.Type, g.path)...) {
				text = quoted(text)
				l.samples = append(l.samples, text[1:len(text)-1])
			}
			l.samples = l.samples[:min(len(l.samples), maxHole)]
		case g.symbol.Address != "":
			for _, text := range s.texts(g.it.Type, g.path) {
				l.samples = append(l.samples, text)
			}
		case g.fixed:
			l.samples = s.providers(g.path)
		default:
			l.samples = s.values(g.it.Type, g.path)
		}
		leaves = append(leaves, l)
	}
	return leaves
}

// none, as a choice, leaves a leaf as it is in the first world.
const none = -1

// choices says which samples to put in place of the leaves, one world after the
// other: each sample of each leaf alone, in turns, so that no leaf with many takes the
// place of the others; then all leaves together in step, then in
// combinations that look random.
func choices(leaves []leaf) [][]int {
	var worlds [][]int
	longest := 0
	for _, l := range leaves {
		longest = max(longest, len(l.samples))
	}
	for k := range longest {
		for i, l := range leaves {
			if k >= len(l.samples) || len(worlds) >= alone(len(leaves)) {
				continue
			}
			choice := slices.Repeat([]int{none}, len(leaves))
			choice[i] = k
			worlds = append(worlds, choice)
		}
	}
	if len(leaves) < 2 {
		return worlds
	}
	step := func(pick func(i, n int) int) {
		choice := make([]int, len(leaves))
		for i, l := range leaves {
			choice[i] = none
			if len(l.samples) > 0 {
				choice[i] = pick(i, len(l.samples))
			}
		}
		worlds = append(worlds, choice)
	}
	for k := range min(longest, maxWorlds/4) {
		step(func(_, n int) int { return k % n })
	}
	for round := range maxWorlds / 8 {
		step(func(i, n int) int {
			h := fnv.New32a()
			h.Write([]byte(strconv.Itoa(round) + "/" + strconv.Itoa(i)))
			return int(h.Sum32() % uint32(n))
		})
	}
	return worlds
}

// maxHole bounds the samples of a hole. Documents with holes are many, and no two are the
// same: what is tried for each counts.
const maxHole = 96

// inStep is choices for holes alone: all of them at once, and a few mixtures. What can take a
// fail away stands among the first samples, and takes it away whatever stands in the
// other holes.
func inStep(leaves []leaf) [][]int {
	var worlds [][]int
	longest := 0
	for _, l := range leaves {
		longest = max(longest, len(l.samples))
	}
	rounds := longest
	if len(leaves) > 1 {
		rounds += 4
	}
	for k := range rounds {
		choice := make([]int, len(leaves))
		for i, l := range leaves {
			switch n := len(l.samples); {
			case n == 0:
				choice[i] = none
			case k < longest:
				choice[i] = k % n
			default:
				choice[i] = pick(k, strconv.Itoa(i), n)
			}
		}
		worlds = append(worlds, choice)
	}
	return worlds
}

func isHole(ref resource.Ref) bool {
	_, hole := ref.Hole()
	return hole
}

// world makes the world of a choice. ok is false for one that cannot be: AWS takes no
// document that is malformed because of what stands in a hole.
func (d *doubts) world(e *entry, leaves []leaf, choice []int) (w world, ok bool) {
	w = world{instead: map[*item]*ast.Term{}}
	values := map[*item]map[string]any{}
	providers := map[*item]resource.Provider{}
	texts := map[resource.Ref]string{}
	for i, l := range leaves {
		if _, ok := values[l.it]; !ok {
			values[l.it], providers[l.it] = l.it.Values, l.it.Provider
		}
		if choice[i] == none {
			continue
		}
		switch sample := l.samples[choice[i]]; {
		case l.symbol.Address != "":
			texts[l.symbol] = sample.(string)
		case l.fixed:
			p := providers[l.it]
			if strings.HasSuffix(l.path, ".region") {
				p.Region = sample.(string)
			} else {
				p.Account = sample.(string)
			}
			providers[l.it] = p
		case sample != absent{}:
			steps, _ := resource.Steps(l.path)
			values[l.it] = with(values[l.it], steps, sample).(map[string]any)
		}
	}
	for it, v := range values {
		r, s := *it.Resource, e.facts.sight(it.Type)
		r.Provider = providers[it]
		v = s.cut(v)
		v = substitute(v, func(ref resource.Ref) string {
			if text, ok := texts[ref]; ok {
				return text
			}
			return stand(ref, first, it.Provider)
		}).(map[string]any)
		docs, bad := documents(v)
		if slices.ContainsFunc(bad, func(b malformed) bool { return holeAt(it.Values, b.path) != "" }) {
			return world{}, false
		}
		w.instead[it] = inputTerm(it.key, &r, &s, toTerm(v), toTerm(docs))
	}
	return w, true
}

// cut leaves out of values what is not seen.
func (s *sight) cut(values map[string]any) map[string]any {
	if s.all {
		return values
	}
	out := make(map[string]any, len(s.names))
	for _, name := range s.names {
		if v, ok := values[name]; ok {
			out[name] = v
		}
	}
	return out
}

// with returns a copy of v that has value at steps. Lists grow as far as is
// needed.
func with(v any, steps []any, value any) any {
	if len(steps) == 0 {
		return value
	}
	switch step := steps[0].(type) {
	case int:
		old, _ := v.([]any)
		if step > 10000 {
			return v // no list that policies look at is as long
		}
		list := make([]any, max(len(old), step+1))
		copy(list, old)
		list[step] = with(list[step], steps[1:], value)
		return list
	default:
		old, _ := v.(map[string]any)
		m := make(map[string]any, len(old)+1)
		for k, e := range old {
			m[k] = e
		}
		name := step.(string)
		m[name] = with(m[name], steps[1:], value)
		return m
	}
}

// number makes a sample of a number.
func number(n string) json.Number { return json.Number(n) }
