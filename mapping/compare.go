package mapping

import (
	"cmp"
	"fmt"
	"time"

	"github.com/plumb-iac/plumb/mapping/framework"
)

// Direction says how something changed between two reviews.
type Direction string

// The directions.
const (
	Better  Direction = "better"
	Worse   Direction = "worse"
	Mixed   Direction = "mixed"   // some of it better, some worse
	Changed Direction = "changed" // neither: it applies now and did not, or the other way round
	Added   Direction = "added"   // only the later review has it
	Removed Direction = "removed" // only the earlier review has it
	Unmoved Direction = "same"
)

// A Comparison says what got better and worse from one review to another.
type Comparison struct {
	From      Side             `json:"from"`
	To        Side             `json:"to"`
	Better    int              `json:"better"` // questions
	Worse     int              `json:"worse"`
	Questions []QuestionChange `json:"questions"` // those in which something changed
}

// A Side names one of the two reviews.
type Side struct {
	Workload  string     `json:"workload"`
	Milestone string     `json:"milestone,omitempty"`
	Lens      Lens       `json:"lens"`
	Time      time.Time  `json:"time"`
	Risks     RiskCounts `json:"risk_estimates"`
}

// A QuestionChange is one question that changed.
type QuestionChange struct {
	ID        string         `json:"id"`
	Number    string         `json:"number"`
	Title     string         `json:"title"`
	Pillar    string         `json:"pillar"`
	Direction Direction      `json:"direction"`
	From      RiskEstimate   `json:"from,omitempty"`
	To        RiskEstimate   `json:"to,omitempty"`
	Choices   []ChoiceChange `json:"choices"`
}

// A ChoiceChange is one choice that changed.
type ChoiceChange struct {
	Key       string       `json:"key"`
	ID        string       `json:"id"`
	Title     string       `json:"title"`
	Direction Direction    `json:"direction"`
	From      *ChoiceState `json:"from"`
	To        *ChoiceState `json:"to"`
}

// ChoiceState is what a review said of a choice.
type ChoiceState struct {
	Status   Status   `json:"status"`
	Standing Standing `json:"standing"`
	Said     Said     `json:"said,omitempty"`
	Fail     int      `json:"fail"`
}

// Compare says what changed from one review to another under the same lens.
// Practices that have another key in a later edition are followed.
func Compare(from, to *Review, lens *framework.Framework) (*Comparison, error) {
	if from.Lens.Alias != to.Lens.Alias {
		return nil, fmt.Errorf("the reviews are under different lenses: %s and %s", from.Lens.Alias, to.Lens.Alias)
	}
	c := &Comparison{From: side(from), To: side(to), Questions: []QuestionChange{}}
	before := states(from)
	// Follow renames of practices that the later review does not have any more.
	after := states(to)
	for key, s := range before {
		if _, ok := after[key]; ok {
			continue
		}
		if change, ok := lens.Resolve(key); ok && change.How == framework.Renamed && change.To != nil {
			if _, taken := before[change.To.Key]; !taken {
				before[change.To.Key] = s
				delete(before, key)
			}
		}
	}
	seen := map[string]bool{}
	for _, q := range to.Questions {
		seen[q.ID] = true
		change := QuestionChange{ID: q.ID, Number: q.Number, Title: q.Title, Pillar: q.Pillar, To: q.RiskEstimate, Choices: []ChoiceChange{}}
		old := from.Question(q.ID)
		if old != nil {
			change.From = old.RiskEstimate
		}
		for _, ch := range q.Choices {
			change.choice(ch, before[ch.Key], after[ch.Key])
		}
		if old != nil {
			for _, ch := range old.Choices {
				if _, ok := after[ch.Key]; !ok && before[ch.Key] != nil {
					change.choice(ch, before[ch.Key], nil)
				}
			}
		}
		c.add(change)
	}
	for _, q := range from.Questions {
		if seen[q.ID] {
			continue
		}
		change := QuestionChange{ID: q.ID, Number: q.Number, Title: q.Title, Pillar: q.Pillar, From: q.RiskEstimate, Choices: []ChoiceChange{}}
		for _, ch := range q.Choices {
			if before[ch.Key] != nil {
				change.choice(ch, before[ch.Key], nil)
			}
		}
		c.add(change)
	}
	return c, nil
}

func side(r *Review) Side {
	s := Side{Workload: r.Workload, Milestone: r.Milestone, Lens: r.Lens, Time: r.Date()}
	for _, q := range r.Questions {
		s.Risks.add(q.RiskEstimate)
	}
	return s
}

func states(r *Review) map[string]*ChoiceState {
	all := map[string]*ChoiceState{}
	for _, q := range r.Questions {
		for _, c := range q.Choices {
			all[c.Key] = &ChoiceState{Status: c.Status, Standing: q.Standing(c), Said: c.Answer.said(), Fail: c.Verdicts.Fail}
		}
	}
	return all
}

func (q *QuestionChange) choice(c *Choice, from, to *ChoiceState) {
	d := direction(from, to)
	if d == Unmoved {
		return
	}
	q.Choices = append(q.Choices, ChoiceChange{Key: c.Key, ID: c.ID, Title: c.Title, Direction: d, From: from, To: to})
}

func direction(from, to *ChoiceState) Direction {
	switch {
	case from == nil:
		return Added
	case to == nil:
		return Removed
	case (from.Standing == DoesNotApply) != (to.Standing == DoesNotApply):
		return Changed
	}
	standing := map[Standing]int{NotEstablished: 0, Open: 1, DoesNotApply: 1, Established: 2}
	status := map[Status]int{Violated: 0, AtRisk: 1, Inconclusive: 2, Ask: 2, Likely: 3, Supported: 4}
	switch n := cmp.Or(
		cmp.Compare(standing[to.Standing], standing[from.Standing]),
		cmp.Compare(status[to.Status], status[from.Status]),
		cmp.Compare(from.Fail, to.Fail),
	); {
	case n > 0:
		return Better
	case n < 0:
		return Worse
	case from.Said != to.Said || from.Status != to.Status:
		return Changed
	}
	return Unmoved
}

// add gives the change its direction: by the question's risk, else by its choices.
func (c *Comparison) add(q QuestionChange) {
	rank := map[RiskEstimate]int{HighRisk: 0, MediumRisk: 1, Unanswered: 2, NoRisk: 3}
	better, worse := 0, 0
	for _, ch := range q.Choices {
		switch ch.Direction {
		case Better:
			better++
		case Worse:
			worse++
		}
	}
	switch {
	case q.From == "":
		q.Direction = Added
	case q.To == "":
		q.Direction = Removed
	case rank[q.To] > rank[q.From]:
		q.Direction = Better
	case rank[q.To] < rank[q.From]:
		q.Direction = Worse
	case better > 0 && worse > 0:
		q.Direction = Mixed
	case better > 0:
		q.Direction = Better
	case worse > 0:
		q.Direction = Worse
	case len(q.Choices) > 0:
		q.Direction = Changed
	default:
		return
	}
	switch q.Direction {
	case Better:
		c.Better++
	case Worse:
		c.Worse++
	}
	c.Questions = append(c.Questions, q)
}
