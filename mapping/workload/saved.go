package workload

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
)

// maxPlan bounds the size of a saved plan.
const maxPlan = 64 << 20

// ReadPlan reads a plan that was saved as JSON, strictly: what it would write
// to a workload must be what this version understands.
func ReadPlan(in io.Reader) (*Plan, error) {
	limited := &io.LimitedReader{R: in, N: maxPlan + 1}
	dec := json.NewDecoder(limited)
	dec.DisallowUnknownFields()
	var p Plan
	if err := dec.Decode(&p); err != nil {
		if limited.N <= 0 {
			return nil, fmt.Errorf("larger than %d MB", maxPlan>>20)
		}
		return nil, fmt.Errorf("not a saved plan: %w", err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("there is more behind the end of the JSON")
	}
	if p.Version != 1 {
		return nil, errors.New("not a saved plan of version 1: want the output of plumb review plan --format json")
	}
	if p.Target.WorkloadID == "" && p.Target.Template == "" {
		return nil, errors.New("the plan is for a workload that does not exist yet: apply --create makes it and plans again")
	}
	if err := p.Target.Check(); err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	kinds := []Kind{SelectChoice, Withdrawal, MarkChoice, ChoiceNote, MarkQuestion, AnswerNote}
	for i, q := range p.Questions {
		if q.QuestionID == "" || q.Before == "" || seen[q.QuestionID] {
			return nil, fmt.Errorf("questions[%d]: want an id that stands once, and the fingerprint before", i)
		}
		seen[q.QuestionID] = true
		for j, c := range q.Changes {
			ofChoice := c.Kind != MarkQuestion && c.Kind != AnswerNote
			if !slices.Contains(kinds, c.Kind) || ofChoice != (c.Choice != "") {
				return nil, fmt.Errorf("questions[%d].changes[%d]: want a known kind, and a choice where it is about one", i, j)
			}
		}
	}
	return &p, nil
}

// Blank is what a workload that does not exist yet would hold: every question
// and choice that the proposal knows, and no answers.
func Blank(p *Proposal, w NewWorkload) *Snapshot {
	s := &Snapshot{Target: Target{Lens: p.Lens}, Name: w.Name, Lens: LensInfo{Alias: p.Lens, Name: p.Lens, Version: p.Edition}, Lenses: w.Lenses}
	for _, q := range p.Questions {
		a := Answer{QuestionID: q.ID, Title: q.Title, Applicable: true, Risk: "UNANSWERED"}
		for _, c := range q.Choices {
			id := c.API
			if id == "" {
				id = c.Key
			}
			a.Choices = append(a.Choices, ChoiceInfo{ID: id, Title: c.Title})
		}
		if q.NoneID != "" {
			a.Choices = append(a.Choices, ChoiceInfo{ID: q.NoneID, Title: "None of these"})
		}
		s.Answers = append(s.Answers, a)
	}
	return s
}
