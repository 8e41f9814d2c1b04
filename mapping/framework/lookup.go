package framework

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Match is what a name stands for: one of the three fields is set.
type Match struct {
	Pillar   *Pillar
	Question *Question
	Practice *Practice
	// Note says so where the name is a former one or is ambiguous between editions, else "".
	Note string
}

// Find returns what a person means by name: a practice (SEC08-BP02,
// sec_protect_data_rest_encrypt, also a former key), a question (SEC 8, sec8,
// SEC08, protect-data-rest) or a pillar (security, SEC, cost, "Cost
// Optimization", costOptimization). Letter case, spaces, hyphens and
// underscores do not matter. The error of an unknown name lists the nearest.
func (f *Framework) Find(name string) (Match, error) {
	name = strings.TrimSpace(name)
	if c := f.byKey[name]; c != nil {
		return Match{Practice: c}, nil
	}
	if c := f.byID[strings.ToUpper(name)]; c != nil {
		return Match{Practice: c}, nil
	}
	if p := f.byPillar[fold(name)]; p != nil {
		return Match{Pillar: p}, nil
	}
	if q := f.byQuestion[fold(name)]; q != nil {
		return Match{Question: q}, nil
	}
	if c, ok := f.Resolve(name); ok {
		if c.To == nil {
			return Match{}, fmt.Errorf("%s (%s, %s) is not in the edition of %s: %s", name, c.ID, c.Title, f.Edition, c.Why)
		}
		return Match{Practice: c.To, Note: fmt.Sprintf("%s (%s, %s) was %s: %s", name, c.ID, c.Title, c.How, c.Why)}, nil
	}
	for _, c := range f.Practices {
		if fold(c.Key) == fold(name) || c.ID != "" && fold(c.ID) == fold(name) {
			return Match{Practice: c}, nil
		}
	}
	return Match{}, fmt.Errorf("unknown pillar, question or practice %q%s", name, f.nearest(name))
}

// nearest returns a hint with up to three names that look like name.
func (f *Framework) nearest(name string) string {
	want := fold(name)
	type candidate struct {
		name string
		far  int
		same int // letters in common at the start
	}
	var all []candidate
	add := func(n string) {
		if n != "" {
			all = append(all, candidate{n, distance(want, fold(n)), common(want, fold(n))})
		}
	}
	for _, p := range f.Pillars {
		add(p.ID)
		add(p.Short)
	}
	for _, q := range f.Questions {
		add(q.ID)
		add(q.Number)
	}
	for _, c := range f.Practices {
		add(c.ID)
		add(c.Key)
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return cmp.Or(a.far-b.far, b.same-a.same) })
	var names []string
	for _, c := range all {
		if len(names) == 3 || c.far > max(2, len(want)/3) {
			break
		}
		if !slices.Contains(names, c.name) {
			names = append(names, c.name)
		}
	}
	if names == nil {
		return ": `plumb framework list` shows all"
	}
	return ": did you mean " + strings.Join(names, ", ") + "?"
}

// fold makes names comparable: lower case, letters and digits only, numbers
// after letters without leading zeros ("SEC 08" and "sec8" are "sec8").
func fold(s string) string {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		b := s[i]
		switch {
		case 'A' <= b && b <= 'Z':
			out = append(out, b+'a'-'A')
		case b == '0' && len(out) > 0 && !digit(out[len(out)-1]) && i+1 < len(s) && digit(s[i+1]):
			// a leading zero
		case 'a' <= b && b <= 'z', digit(b), b >= 0x80:
			out = append(out, b)
		}
	}
	return string(out)
}

func common(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

func digit(b byte) bool { return '0' <= b && b <= '9' }

// distance is the number of letters to insert, remove or replace that turn a
// into b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := diagonal
			if a[i-1] != b[j-1] {
				cost++
			}
			diagonal = row[j]
			row[j] = min(cost, row[j]+1, row[j-1]+1)
		}
	}
	return row[len(b)]
}
