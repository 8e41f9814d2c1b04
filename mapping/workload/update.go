package workload

import "slices"

// An Update is one UpdateAnswer call. Nil means: leave as it is.
type Update struct {
	QuestionID string        `json:"question_id"`
	Selected   []string      `json:"selected"` // the whole set, which replaces the one there is
	States     []ChoiceState `json:"states,omitempty"`
	Applicable *bool         `json:"applicable,omitempty"`
	Reason     *string       `json:"reason,omitempty"`
	Notes      *string       `json:"notes,omitempty"`
}

// update computes the call that makes the changes of q to the answer a, which
// was just read. Everything else that a holds is sent as it is: the API says
// that SelectedChoices replaces the set, and says nothing of ChoiceUpdates.
func (q *QuestionPlan) update(a *Answer) Update {
	u := Update{QuestionID: a.QuestionID, Selected: slices.Clone(a.Selected)}
	states := map[string]*ChoiceState{}
	var order []string
	state := func(id string) *ChoiceState {
		if states[id] == nil {
			s := a.state(id)
			states[id] = &s
			order = append(order, id)
		}
		return states[id]
	}
	for _, id := range a.touched() {
		state(id)
	}
	for _, c := range q.Changes {
		switch c.Kind {
		case SelectChoice:
			state(c.Choice).Status = Selected
			if !slices.Contains(u.Selected, c.Choice) {
				u.Selected = append(u.Selected, c.Choice)
			}
		case Withdrawal:
			state(c.Choice).Status = Unselected
			u.Selected = slices.DeleteFunc(u.Selected, func(id string) bool { return id == c.Choice })
		case MarkChoice:
			s := state(c.Choice)
			s.Status, s.Reason = NotApplicable, c.Reason
		case ChoiceNote:
			state(c.Choice).Notes = c.Note
		case MarkQuestion:
			no := false
			reason := c.Reason
			u.Applicable, u.Reason = &no, &reason
		case AnswerNote:
			note := c.Note
			u.Notes = &note
		}
	}
	for _, id := range order {
		u.States = append(u.States, *states[id])
	}
	return u
}

// after is the answer as it must be once u has been made.
func (u Update) after(a *Answer) Answer {
	b := *a
	b.Selected = u.Selected
	b.States = slices.Clone(a.States)
	for _, s := range u.States {
		i := slices.IndexFunc(b.States, func(have ChoiceState) bool { return have.ID == s.ID })
		if i < 0 {
			b.States = append(b.States, s)
			continue
		}
		b.States[i] = s
	}
	if u.Applicable != nil {
		b.Applicable = *u.Applicable
	}
	if u.Reason != nil {
		b.Reason = *u.Reason
	}
	if u.Notes != nil {
		b.Notes = *u.Notes
	}
	return b
}
