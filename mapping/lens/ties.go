package lens

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/plumb-iac/plumb/mapping"
	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/scanner/finding"
)

// A Mapping ties the choices of a lens to policies or to practices of the
// framework, so that verdicts are evidence for them.
type Mapping struct {
	Lens string // the lens's name
	Ties []Tie  // in the order of the file
}

// A Tie is what one choice stands on.
type Tie struct {
	Question, Choice string
	// Practices of the framework that the choice means: their policies are its
	// policies, with the same strength.
	Practices []*framework.Practice
	Policies  []PolicyTie
	Class     framework.Class // how far configuration can settle it; "" follows from Practices and Policies
	Ask       string          // what a person must be asked
}

// PolicyTie is a policy that gives evidence for a choice.
type PolicyTie struct {
	ID       string
	Strength finding.Strength
	Polarity finding.Polarity
}

// maxMapping bounds the size of a mapping file.
const maxMapping = 4 << 20

// ReadMapping reads a mapping file, strictly: what it names must exist, in the
// lens, in the framework, and among the ids of policies. The error holds all
// faults, each with its place.
//
//	version: 1
//	lens: Company baseline
//	questions:
//	  data_at_rest:
//	    dar_encrypted:
//	      practices: [SEC08-BP02]
//	      policies:
//	        - id: s3/bucket_encryption
//	          strength: partial
//	      class: partial
//	      ask: Who may use the keys?
func ReadMapping(name string, in io.Reader, l *Lens, f *framework.Framework, policies []string) (*Mapping, error) {
	text, err := io.ReadAll(io.LimitReader(in, maxMapping+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	if len(text) > maxMapping {
		return nil, fmt.Errorf("read %s: larger than %d MB", name, maxMapping>>20)
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	r := &tieReader{name: name, lens: l, framework: f, policies: policies, m: &Mapping{}}
	if len(doc.Content) == 0 {
		return nil, fmt.Errorf("%s: it is empty: plumb lens map makes a first version", name)
	}
	r.root(doc.Content[0])
	if len(r.faults) > 0 {
		return nil, errors.Join(r.faults...)
	}
	return r.m, nil
}

type tieReader struct {
	name      string
	lens      *Lens
	framework *framework.Framework
	policies  []string
	m         *Mapping
	faults    []error
}

func (r *tieReader) fail(n *yaml.Node, format string, args ...any) {
	r.faults = append(r.faults, fmt.Errorf("%s:%d:%d: "+format, slices.Concat([]any{r.name, n.Line, n.Column}, args)...))
}

// fields calls one function a key of a mapping; an unknown or repeated key is a fault.
func (r *tieReader) fields(n *yaml.Node, what string, known map[string]func(*yaml.Node)) {
	r.each(n, what, func(key, value *yaml.Node) {
		if use := known[key.Value]; use != nil {
			use(value)
			return
		}
		names := make([]string, 0, len(known))
		for k := range known {
			names = append(names, k)
		}
		slices.Sort(names)
		r.fail(key, "%s has no key %q: want %s", what, key.Value, strings.Join(names, ", "))
	})
}

// each calls do for each key of a mapping.
func (r *tieReader) each(n *yaml.Node, what string, do func(key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.fail(n, "%s is a mapping of keys to values", what)
		return
	}
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if line := seen[key.Value]; line > 0 {
			r.fail(key, "key %q stands in line %d already", key.Value, line)
			continue
		}
		seen[key.Value] = key.Line
		if value.Kind == yaml.AliasNode {
			r.fail(value, "aliases are not taken: write it out")
			continue
		}
		do(key, value)
	}
}

func (r *tieReader) text(n *yaml.Node, what string) string {
	if n.Kind != yaml.ScalarNode || n.Tag != "!!str" {
		r.fail(n, "%s is a text", what)
		return ""
	}
	return n.Value
}

func (r *tieReader) root(n *yaml.Node) {
	version := false
	r.fields(n, "a mapping file", map[string]func(*yaml.Node){
		"version": func(v *yaml.Node) {
			version = true
			if v.Value != "1" {
				r.fail(v, "version %s is not known: the only one is 1", v.Value)
			}
		},
		"lens": func(v *yaml.Node) {
			if r.m.Lens = r.text(v, "lens"); r.m.Lens != r.lens.Name {
				r.fail(v, "the mapping is for the lens %q, this is %q", r.m.Lens, r.lens.Name)
			}
		},
		"questions": r.questions,
	})
	if n.Kind == yaml.MappingNode && !version {
		r.fail(n, "version is missing: want version: 1")
	}
}

func (r *tieReader) questions(n *yaml.Node) {
	r.each(n, "questions", func(key, value *yaml.Node) {
		_, q := r.lens.Question(key.Value)
		if q == nil {
			r.fail(key, "the lens has no question %q", key.Value)
			return
		}
		r.each(value, "question "+q.ID, func(key, value *yaml.Node) {
			c := q.Choice(key.Value)
			switch {
			case c == nil:
				r.fail(key, "question %s has no choice %q%s", q.ID, key.Value, closest(key.Value, q.choiceIDs()))
			case c.None():
				r.fail(key, "choice %s means none of these: no evidence speaks for it", c.ID)
			default:
				r.tie(q, c, value)
			}
		})
	})
}

func (r *tieReader) tie(q *Question, c *Choice, n *yaml.Node) {
	t := Tie{Question: q.ID, Choice: c.ID}
	r.fields(n, "choice "+c.ID, map[string]func(*yaml.Node){
		"practices": func(v *yaml.Node) {
			for _, item := range r.items(v, "practices") {
				if p := r.practice(item); p != nil {
					t.Practices = append(t.Practices, p)
				}
			}
		},
		"policies": func(v *yaml.Node) {
			for _, item := range r.items(v, "policies") {
				t.Policies = append(t.Policies, r.policy(item))
			}
		},
		"class": func(v *yaml.Node) {
			if t.Class = framework.Class(r.text(v, "class")); !slices.Contains(framework.Classes, t.Class) {
				r.fail(v, "class %q is not known: want direct, partial, ask or not_observable", t.Class)
			}
		},
		"ask": func(v *yaml.Node) { t.Ask = r.text(v, "ask") },
	})
	r.m.Ties = append(r.m.Ties, t)
}

func (r *tieReader) items(n *yaml.Node, what string) []*yaml.Node {
	if n.Kind != yaml.SequenceNode {
		r.fail(n, "%s is a list", what)
		return nil
	}
	return n.Content
}

func (r *tieReader) practice(n *yaml.Node) *framework.Practice {
	name := r.text(n, "a practice")
	if name == "" {
		return nil
	}
	match, err := r.framework.Find(name)
	switch {
	case err != nil:
		r.fail(n, "%v", err)
	case match.Practice == nil:
		r.fail(n, "%q is no practice", name)
	case match.Note != "":
		r.fail(n, "%s: write %s", match.Note, match.Practice.Key)
	}
	return match.Practice
}

func (r *tieReader) policy(n *yaml.Node) PolicyTie {
	t := PolicyTie{Strength: finding.Partial}
	r.fields(n, "a policy", map[string]func(*yaml.Node){
		"id": func(v *yaml.Node) {
			if t.ID = r.text(v, "id"); !slices.Contains(r.policies, t.ID) {
				r.fail(v, "unknown policy %q%s", t.ID, closestPolicy(t.ID, r.policies))
			}
		},
		"strength": func(v *yaml.Node) {
			if t.Strength = finding.Strength(r.text(v, "strength")); t.Strength != finding.Direct && t.Strength != finding.Partial {
				r.fail(v, "strength %q is not known: want direct or partial", t.Strength)
			}
		},
		"polarity": func(v *yaml.Node) {
			if t.Polarity = finding.Polarity(r.text(v, "polarity")); t.Polarity != finding.Presence && t.Polarity != finding.Absence {
				r.fail(v, "polarity %q is not known: want presence or absence, or leave it out", t.Polarity)
			}
		},
	})
	if n.Kind == yaml.MappingNode && t.ID == "" {
		r.fail(n, "id is missing")
	}
	return t
}

func closestPolicy(id string, all []string) string {
	_, name, _ := strings.Cut(id, "/")
	for _, other := range all {
		if _, otherName, _ := strings.Cut(other, "/"); name != "" && otherName == name || strings.EqualFold(id, other) {
			return `: did you mean "` + other + `"?`
		}
	}
	return ": plumb policy list shows all"
}

// Apply gives the practices of a catalogue made by Lens.Catalogue their classes
// and questions, and returns the policies with their evidence turned to the
// lens's choices: a policy that no choice stands on has none.
func (m *Mapping) Apply(f *framework.Framework, policies []mapping.Policy) []mapping.Policy {
	out := make([]mapping.Policy, len(policies))
	for i, p := range policies {
		out[i] = p
		out[i].Practices = nil
		for _, t := range m.Ties {
			if e, ok := t.evidence(p); ok {
				out[i].Practices = append(out[i].Practices, e)
			}
		}
	}
	for _, t := range m.Ties {
		if practice := f.ByKey(Key(t.Question, t.Choice)); practice != nil {
			practice.SetLedger(t.ledger())
		}
	}
	return out
}

// evidence is what policy p gives for the choice: what the file says of it, else
// the strongest that it gives for one of the choice's practices.
func (t Tie) evidence(p mapping.Policy) (finding.Practice, bool) {
	e := finding.Practice{Key: Key(t.Question, t.Choice)}
	for _, own := range t.Policies {
		if own.ID == p.ID {
			e.Strength, e.Polarity = own.Strength, own.Polarity
			return e, true
		}
	}
	found := false
	for _, practice := range t.Practices {
		for _, have := range p.Practices {
			if have.Key == practice.Key && (!found || have.Strength == finding.Direct) {
				e.Strength, e.Polarity, found = have.Strength, have.Polarity, true
			}
		}
	}
	return e, found
}

// ledger is the choice's row: the file's class, else the weakest of its
// practices; with policies alone, direct if one of them is.
func (t Tie) ledger() framework.Ledger {
	l := framework.Ledger{Class: t.Class, Question: t.Ask}
	strength := map[framework.Class]int{framework.Direct: 3, framework.Partial: 2, framework.Ask: 1, framework.NotObservable: 0}
	class := framework.Class("")
	for _, p := range t.Practices {
		row := p.Ledger()
		if class == "" || strength[row.Class] < strength[class] {
			class = row.Class
		}
		if l.Question == "" {
			l.Question = row.Question
		}
		l.Shows = strings.TrimSpace(l.Shows + " " + row.Shows)
		l.Hides = strings.TrimSpace(l.Hides + " " + row.Hides)
		for _, where := range row.Seen {
			if !slices.Contains(l.Seen, where) {
				l.Seen = append(l.Seen, where)
			}
		}
	}
	if class == "" && len(t.Policies) > 0 {
		class = framework.Partial
		for _, p := range t.Policies {
			if p.Strength == finding.Direct {
				class = framework.Direct
			}
		}
	}
	if l.Class == "" {
		l.Class = class
	}
	if l.Class == "" {
		l.Class = framework.Ask
	}
	slices.Sort(l.Seen)
	return l
}
