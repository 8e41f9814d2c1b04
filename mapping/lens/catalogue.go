package lens

import (
	"fmt"
	"slices"

	"github.com/plumb-iac/plumb/mapping"
	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/scanner/finding"
)

// Key is the key that a choice has in reviews: choice ids are unique in their
// question only.
func Key(question, choice string) string { return question + "/" + choice }

// Catalogue returns l in the form in which reviews take the framework. Alias is
// how the WA Tool or the user calls the lens (an alias, an ARN, a file name),
// version its version, which the file itself does not hold.
//
// A choice's risk follows from the public rules: it is the risk of the question
// where this choice alone is not selected, low where that is no risk, and
// empty where the rules cannot be read.
func (l *Lens) Catalogue(alias, version string) (*framework.Framework, error) {
	f := &framework.Framework{Alias: alias, Title: l.Name, Edition: version}
	for _, p := range l.Pillars {
		pillar := &framework.Pillar{ID: p.ID, Title: p.Name}
		for i := range p.Questions {
			pillar.Questions = append(pillar.Questions, p.Questions[i].catalogue())
		}
		f.Pillars = append(f.Pillars, pillar)
	}
	f, err := framework.New(f)
	if err != nil {
		return nil, fmt.Errorf("lens %q: %w", l.Name, err)
	}
	return f, nil
}

func (q *Question) catalogue() *framework.Question {
	out := &framework.Question{ID: q.ID, Title: q.Title}
	truth, known := TruthOf(q)
	for i, c := range q.Choices {
		if c.None() {
			if out.NoneID == "" {
				out.NoneID = c.ID
			}
			continue
		}
		practice := &framework.Practice{Key: Key(q.ID, c.ID), ChoiceID: c.ID, Title: c.Title}
		if c.Helpful != nil {
			practice.URL = c.Helpful.URL
		}
		if known {
			practice.Risk = truth.missing(i, q)
		}
		out.Practices = append(out.Practices, practice)
	}
	return out
}

// missing is the risk where all practices but the i-th are selected.
func (t *Truth) missing(i int, q *Question) finding.Risk {
	selection := 0
	for j, c := range q.Choices {
		if j != i && !c.None() {
			selection |= 1 << j
		}
	}
	switch t.Risk(selection) {
	case High:
		return finding.High
	case Medium:
		return finding.Medium
	case Unanswered: // the only practice there is
		return t.missingOnly(q)
	}
	return finding.Low
}

// missingOnly is the risk of "none of these", else the worst risk there is.
func (t *Truth) missingOnly(q *Question) finding.Risk {
	if i := slices.IndexFunc(q.Choices, Choice.None); i >= 0 {
		switch t.Risk(1 << i) {
		case High:
			return finding.High
		case Medium:
			return finding.Medium
		}
		return finding.Low
	}
	for _, r := range []struct {
		api  string
		risk finding.Risk
	}{{High, finding.High}, {Medium, finding.Medium}} {
		if t.Count(r.api) > 0 {
			return r.risk
		}
	}
	return finding.Low
}

// Estimate returns what a review needs to compute the risk of this lens's
// questions by their public rules: see mapping.Input.Risk. The keys of the two
// sets are those of Key.
func (l *Lens) Estimate() func(q *framework.Question, selected, notApplicable map[string]bool) mapping.RiskEstimate {
	return func(fq *framework.Question, selected, notApplicable map[string]bool) mapping.RiskEstimate {
		_, q := l.Question(fq.ID)
		if q == nil {
			return mapping.Unanswered
		}
		var a Answer
		for _, c := range q.Choices {
			switch key := Key(q.ID, c.ID); {
			case selected[key]:
				a.Selected = append(a.Selected, c.ID)
			case notApplicable[key] && !c.None():
				a.NotApplicable = append(a.NotApplicable, c.ID)
			}
		}
		result, err := q.Evaluate(a)
		if err != nil { // the rules do not parse; Read reports it
			return mapping.Unanswered
		}
		switch result.Risk {
		case High:
			return mapping.HighRisk
		case Medium:
			return mapping.MediumRisk
		case None:
			return mapping.NoRisk
		}
		return mapping.Unanswered
	}
}
