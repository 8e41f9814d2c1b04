// Package framework holds the AWS Well-Architected Framework as data: pillars,
// design principles, questions, practices with the WA Tool's ids, and the
// ledger, which says for every practice what configuration can show of it.
//
// A practice's key is its choice id in the WA Tool, because a number such as
// SEC08-BP02 changes its meaning between editions. Other catalogues (custom
// lenses) have the same shape, so a [Framework] can also be made by [New].
package framework

import (
	"fmt"
	"strings"
	"sync"

	"github.com/plumb-iac/plumb/scanner/finding"
)

// A Framework is a catalogue of pillars, questions and practices.
type Framework struct {
	Alias   string // the lens alias in the WA Tool: "wellarchitected"; a file name or ARN for a custom lens
	Title   string
	Edition string // the date of the edition, or a custom lens's version

	Principles []string // general design principles
	Pillars    []*Pillar
	Questions  []*Question // in the order of the pillars and their numbers
	Practices  []*Practice // in the order of the questions and their numbers

	byKey      map[string]*Practice
	byID       map[string]*Practice
	byQuestion map[string]*Question
	byPillar   map[string]*Pillar
	changes    func() map[string]Change
}

// A Pillar is one of the framework's topics.
type Pillar struct {
	ID         string // as in the API: "costOptimization"
	Short      string // "cost"
	Prefix     string // "COST"
	Title      string // "Cost Optimization"
	URL        string // its page
	Principles []string
	Questions  []*Question
}

// A Question is answered by choosing practices.
type Question struct {
	ID        string // as in the API: "protect-data-rest"
	Number    string // "SEC 8"
	Title     string
	Pillar    *Pillar
	NoneID    string // the choice "None of these": "sec_protect_data_rest_no"
	Practices []*Practice
}

// A Practice is a choice of a question.
type Practice struct {
	// Key is stable: the WA Tool's choice id, or, for a practice whose choice
	// id is not confirmed, an own name with a colon in it, which no choice id
	// of AWS has (see Confirmed).
	Key      string
	ChoiceID string // as in the API; "" where it is not confirmed
	ID       string // SEC08-BP02, in this edition; "" in a custom lens
	Title    string
	Risk     finding.Risk // if the practice is not established; "" in a custom lens
	Question *Question
	URL      string // the framework's page
	// PillarURL is the page of the pillar's paper, "" where there is none.
	PillarURL string

	ledger  *Ledger
	ledgers func() map[string]*Ledger
}

// Confirmed reports whether the practice's choice id in the WA Tool is known.
// Where it is not, whoever talks to the API finds the choice by its title in
// the answer of ListAnswers, never by a guessed id.
func (p *Practice) Confirmed() bool { return p.ChoiceID != "" }

// unconfirmed begins the key of a practice without a known choice id.
const unconfirmed = "unconfirmed:"

// New makes a catalogue of the given shape, such as a custom lens, ready for
// look-ups. It fills the links upwards (Practice.Question, Question.Pillar) and
// the flat lists. Keys, question ids and pillar ids must each be unique.
func New(f *Framework) (*Framework, error) {
	f.Questions, f.Practices = nil, nil
	for _, p := range f.Pillars {
		for _, q := range p.Questions {
			q.Pillar = p
			f.Questions = append(f.Questions, q)
			for _, c := range q.Practices {
				c.Question = q
				f.Practices = append(f.Practices, c)
			}
		}
	}
	return f, f.index()
}

func (f *Framework) index() error {
	f.byKey = make(map[string]*Practice, len(f.Practices))
	f.byID = make(map[string]*Practice, len(f.Practices))
	f.byQuestion = make(map[string]*Question, 2*len(f.Questions))
	f.byPillar = make(map[string]*Pillar, 4*len(f.Pillars))
	for _, p := range f.Pillars {
		if f.byPillar[fold(p.ID)] != nil {
			return fmt.Errorf("pillar %s: id is used twice", p.ID)
		}
		for _, name := range []string{p.ID, p.Short, p.Title, p.Prefix} {
			if name != "" {
				f.byPillar[fold(name)] = p
			}
		}
	}
	for _, q := range f.Questions {
		if f.byQuestion[fold(q.ID)] != nil {
			return fmt.Errorf("question %s: id is used twice", q.ID)
		}
		f.byQuestion[fold(q.ID)] = q
		if q.Number != "" {
			f.byQuestion[fold(q.Number)] = q
		}
	}
	for _, c := range f.Practices {
		if f.byKey[c.Key] != nil {
			return fmt.Errorf("practice %s: key is used twice", c.Key)
		}
		f.byKey[c.Key] = c
		if c.ID != "" {
			f.byID[strings.ToUpper(c.ID)] = c
		}
	}
	return nil
}

// Practice returns what the catalogue knows of the practice with this key, in
// the form that the scanner wants. It implements [finding.Catalogue].
func (f *Framework) Practice(key string) (finding.PracticeInfo, bool) {
	c := f.byKey[key]
	if c == nil {
		return finding.PracticeInfo{}, false
	}
	return finding.PracticeInfo{
		ID:            c.ID,
		Key:           c.Key,
		Title:         c.Title,
		Pillar:        c.Question.Pillar.ID,
		PillarTitle:   c.Question.Pillar.Title,
		Question:      c.Question.Number,
		QuestionID:    c.Question.ID,
		QuestionTitle: c.Question.Title,
		Risk:          c.Risk,
		URL:           c.URL,
	}, true
}

// ByKey returns the practice with this key in this edition, nil if there is none.
func (f *Framework) ByKey(key string) *Practice { return f.byKey[key] }

// Question returns the question with this id of the API, nil if there is none.
func (f *Framework) Question(id string) *Question {
	if q := f.byQuestion[fold(id)]; q != nil && q.ID == id {
		return q
	}
	return nil
}

// Current returns the newest edition of the AWS Well-Architected Framework that
// plumb knows. It is decoded once, on the first call; the ledger only when it
// is asked for.
func Current() *Framework { return current() }

var current = sync.OnceValue(func() *Framework {
	f, err := decode(embedded{})
	if err != nil {
		panic("framework: embedded catalogue: " + err.Error()) // a test decodes it
	}
	return f
})
