package lens

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A Candidate is a practice of the framework or a policy that a choice may mean.
type Candidate struct {
	Policy string // its id, "" for a practice
	Key    string // the practice's key
	ID     string // the practice's number
	Title  string
	Pillar string // the practice's pillar id, "" for a policy
}

// What similarity of titles is enough for: to be written as a proposal, and to
// be named in a comment.
const (
	proposeFrom = 0.50
	mentionFrom = 0.30
)

// Propose writes a first mapping file: for each choice the practice and the
// policies with the most similar titles. It is a proposal, to be read by a
// person: what is less similar stands in comments, and every class is partial.
// Same input, same bytes.
func Propose(w io.Writer, l *Lens, candidates []Candidate) error {
	m := newMatcher(candidates)
	p := &printer{w: w}
	p.line("# Which policies and practices of the framework speak for the choices of this lens.")
	p.line("# Proposed by the similarity of titles (0 to 1, in the comments): read it, correct it,")
	p.line("# and raise a class to direct only where the evidence settles the choice.")
	p.line("version: 1")
	p.line("lens: %s", strconv.Quote(l.Name))
	p.line("questions:")
	for _, pillar := range l.Pillars {
		for i := range pillar.Questions {
			q := &pillar.Questions[i]
			p.line("\n  # %s", oneLine(q.Title))
			p.line("  %s:", q.ID)
			for _, c := range q.Choices {
				if !c.None() {
					m.choice(p, pillar.ID, q, c)
				}
			}
		}
	}
	return p.err
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func (m *matcher) choice(p *printer, pillar string, q *Question, c Choice) {
	text := c.Title
	if c.Helpful != nil {
		text += " " + firstSentence(c.Helpful.Text)
	}
	scored := m.score(c.Title, text, pillar)
	p.line("    # %s", oneLine(c.Title))
	var practice *match
	var policies []match
	var mentions []match
	for i := range scored {
		s := scored[i]
		switch {
		case s.score < mentionFrom || len(mentions) == 3:
		case s.score >= proposeFrom && s.Policy == "" && practice == nil:
			practice = &scored[i]
		case s.score >= proposeFrom && s.Policy != "" && len(policies) < 3:
			policies = append(policies, s)
		default:
			mentions = append(mentions, s)
		}
	}
	for _, s := range mentions {
		p.line("    #   or %.2f %s %s", s.score, s.name(), oneLine(s.Title))
	}
	if practice == nil && len(policies) == 0 {
		p.line("    %s: {class: ask}", c.ID)
		return
	}
	p.line("    %s:", c.ID)
	if practice != nil {
		p.line("      practices: [%s] # %.2f %s %s", practice.Key, practice.score, practice.ID, oneLine(practice.Title))
	}
	if len(policies) > 0 {
		p.line("      policies:")
		for _, s := range policies {
			p.line("        - id: %s # %.2f %s", s.Policy, s.score, oneLine(s.Title))
			p.line("          strength: partial")
		}
	}
	p.line("      class: partial")
}

type match struct {
	Candidate
	score float64
}

func (m match) name() string { return cmp.Or(m.Policy, m.ID, m.Key) }

// A matcher compares titles by their words: the cosine of the two vectors of
// words, each weighed by how rare it is among all candidates.
type matcher struct {
	candidates []Candidate
	vectors    []vector
	rarity     map[string]float64
	unseen     float64
}

func newMatcher(candidates []Candidate) *matcher {
	m := &matcher{candidates: candidates, rarity: map[string]float64{}}
	for _, c := range candidates {
		for _, w := range slices.Compact(slices.Sorted(slices.Values(titleWords(c.Title)))) {
			m.rarity[w]++
		}
	}
	n := float64(len(candidates))
	for w, count := range m.rarity {
		m.rarity[w] = math.Log(1 + n/count)
	}
	m.unseen = math.Log(1 + n)
	for _, c := range candidates {
		m.vectors = append(m.vectors, m.vector(c.Title))
	}
	return m
}

// A vector is the words of a text with their weights, sorted by word: the order
// of additions decides the last bits of a sum.
type vector struct {
	words   []string
	weights []float64
	length  float64
}

func (m *matcher) vector(text string) vector {
	v := vector{words: slices.Compact(slices.Sorted(slices.Values(titleWords(text))))}
	for _, w := range v.words {
		rare, ok := m.rarity[w]
		if !ok {
			rare = m.unseen
		}
		v.weights = append(v.weights, rare)
		v.length += rare * rare
	}
	v.length = math.Sqrt(v.length)
	return v
}

func (v vector) cosine(o vector) float64 {
	dot := 0.0
	for i, j := 0, 0; i < len(v.words) && j < len(o.words); {
		switch strings.Compare(v.words[i], o.words[j]) {
		case 0:
			dot += v.weights[i] * o.weights[j]
			i, j = i+1, j+1
		case -1:
			i++
		default:
			j++
		}
	}
	if dot == 0 {
		return 0
	}
	return dot / (v.length * o.length)
}

// score returns all candidates with their similarity, the most similar first;
// the helpful text counts for less than the title, the same pillar for more.
func (m *matcher) score(title, text, pillar string) []match {
	short, long := m.vector(title), m.vector(text)
	out := make([]match, len(m.candidates))
	for i, c := range m.candidates {
		score := max(short.cosine(m.vectors[i]), 0.9*long.cosine(m.vectors[i]))
		if c.Pillar != "" && c.Pillar == pillar {
			score *= 1.1
		}
		out[i] = match{c, min(math.Round(score*100)/100, 1)}
	}
	slices.SortStableFunc(out, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.Policy, b.Policy), cmp.Compare(a.Key, b.Key))
	})
	return out
}

// filler are words that say nothing of what a title is about.
var filler = strings.Fields("a an and any are as at be been by can do does each every for from has have how if in into is it its kept of on or our that the their them they this to use used uses using via we what when where which with within you your")

// titleWords are the words of a title in a simple stem, without filler.
func titleWords(s string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if !slices.Contains(filler, w) {
			words = append(words, stem(w))
		}
	}
	return words
}

// stem cuts the commonest English endings, so that encrypt, encrypts, encrypted,
// encrypting and encryption meet.
func stem(w string) string {
	for _, ending := range []string{"ations", "ation", "ings", "ing", "ions", "ion", "ed", "es", "s", "e"} {
		if rest, ok := strings.CutSuffix(w, ending); ok && len(rest) >= 4 {
			return rest
		}
	}
	return w
}

func firstSentence(text string) string {
	text = oneLine(text)
	if i := strings.Index(text, ". "); i >= 0 {
		return text[:i]
	}
	return text
}

// Summary is one line on what a check found.
func (fs Faults) Summary(l *Lens) string {
	n, w := fs.Count()
	if n+w == 0 && l != nil {
		return fmt.Sprintf("%s: no fault found", l.Name)
	}
	return fmt.Sprintf("%d errors, %d warnings", n, w)
}
