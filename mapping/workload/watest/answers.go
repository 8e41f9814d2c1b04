package watest

import (
	"slices"
	"strconv"
	"strings"
)

// answer serves the four operations on one answer.
func (s *Server) answer(op string, w *Workload, l *Lens, in input) (any, *apiError) {
	id := in.text("QuestionId")
	i := slices.IndexFunc(l.Questions, func(q Question) bool { return q.ID == id })
	if i < 0 {
		return nil, invalid("QuestionId", "No question with ID "+id+" was found.")
	}
	q := &l.Questions[i]
	answers := w.Answers[l.Alias]
	if n := in.number("MilestoneNumber"); n > 0 {
		if n > len(w.Milestones) {
			return nil, missing("milestone", strconv.Itoa(n))
		}
		answers = w.Milestones[n-1].Answers[l.Alias]
	}
	a := answers[id]
	if op == "UpdateAnswer" || op == "UpdateReviewTemplateAnswer" {
		changed, bad := s.update(q, a, in)
		if bad != nil {
			return nil, bad
		}
		answers[id], a = changed, changed
	}
	return object{"WorkloadId": w.ID, "TemplateArn": w.ARN, "LensAlias": l.Alias, "LensArn": l.ARN, "Answer": answerObject(w, q, a, true)}, nil
}

func (s *Server) update(q *Question, old *Answer, in input) (*Answer, *apiError) {
	a := old.clone()
	known := func(id string) bool {
		return slices.ContainsFunc(q.Choices, func(c Choice) bool { return c.ID == id })
	}
	if selected, given := in.texts("SelectedChoices"); given {
		a.Selected = nil
		for _, id := range selected {
			if !known(id) {
				return nil, invalid("SelectedChoices", "No choice with ID "+id+" was found.")
			}
			if !slices.Contains(a.Selected, id) {
				a.Selected = append(a.Selected, id)
			}
			if c := a.Choices[id]; c != nil && c.Status == "NOT_APPLICABLE" {
				c.Status = "SELECTED"
			}
		}
	}
	if updates, given := in["ChoiceUpdates"].(map[string]any); given {
		if s.Strict {
			a.Choices = map[string]*ChoiceState{}
		}
		for _, id := range sortedKeys(updates) {
			if !known(id) {
				return nil, invalid("ChoiceUpdates", "No choice with ID "+id+" was found.")
			}
			if bad := a.choiceUpdate(id, updates[id].(map[string]any), s.Strict); bad != nil {
				return nil, bad
			}
		}
	}
	if applicable, given := in["IsApplicable"].(bool); given {
		a.Applicable = applicable
	}
	if reason := in.text("Reason"); reason != "" {
		a.Reason = reason
	}
	if notes, given := in["Notes"].(string); given {
		a.Notes = notes
	}
	return a, nil
}

func (a *Answer) choiceUpdate(id string, update map[string]any, strict bool) *apiError {
	status, _ := update["Status"].(string)
	if status == "NOT_APPLICABLE" && strings.HasSuffix(id, "_no") {
		return invalid("ChoiceUpdates", "Choice "+id+" cannot be marked not applicable.")
	}
	c := a.Choices[id]
	if c == nil || strict {
		c = &ChoiceState{}
		a.Choices[id] = c
	}
	c.Status = status
	if notes, given := update["Notes"].(string); given {
		c.Notes = notes
	}
	c.Reason = "NONE"
	if reason, given := update["Reason"].(string); given {
		c.Reason = reason
	}
	have := slices.Index(a.Selected, id)
	switch {
	case status == "SELECTED" && have < 0:
		a.Selected = append(a.Selected, id)
	case status != "SELECTED" && have >= 0:
		a.Selected = slices.Delete(a.Selected, have, have+1)
	}
	return nil
}

// risk is the official risk of an answer.
func risk(q *Question, a *Answer) string {
	if !a.Applicable {
		return "NOT_APPLICABLE"
	}
	touched := len(a.Selected) > 0
	for _, c := range a.Choices {
		touched = touched || c.Status == "NOT_APPLICABLE"
	}
	if !touched {
		return "UNANSWERED"
	}
	return q.Risk(a)
}

// answerObject is an answer in the API's shape: an Answer, or the summary of one, which has no notes.
func answerObject(w *Workload, q *Question, a *Answer, full bool) object {
	choices, states := []object{}, []object{}
	for _, c := range q.Choices {
		choices = append(choices, object{"ChoiceId": c.ID, "Title": c.Title})
		state := a.Choices[c.ID]
		selected := slices.Contains(a.Selected, c.ID)
		if state == nil && !selected {
			continue
		}
		o := object{"ChoiceId": c.ID, "Status": "UNSELECTED", "Reason": "NONE"}
		if state != nil {
			o["Reason"] = state.Reason
			if state.Status == "NOT_APPLICABLE" {
				o["Status"] = state.Status
			}
			if full && state.Notes != "" {
				o["Notes"] = state.Notes
			}
		}
		if selected {
			o["Status"] = "SELECTED"
		}
		states = append(states, o)
	}
	o := object{
		"QuestionId": q.ID, "PillarId": q.Pillar, "QuestionTitle": q.Title, "Choices": choices,
		"SelectedChoices": slices.Clone(a.Selected), "IsApplicable": a.Applicable,
	}
	if a.Selected == nil {
		o["SelectedChoices"] = []string{}
	}
	if a.Reason != "" {
		o["Reason"] = a.Reason
	}
	if w.template {
		o["AnswerStatus"] = "ANSWERED"
		if risk(q, a) == "UNANSWERED" {
			o["AnswerStatus"] = "UNANSWERED"
		}
	} else {
		o["Risk"] = risk(q, a)
	}
	if !full {
		o["ChoiceAnswerSummaries"] = states
		return o
	}
	o["ChoiceAnswers"] = states
	if a.Notes != "" {
		o["Notes"] = a.Notes
	}
	return o
}

func (s *Server) listAnswers(w *Workload, l *Lens, in input) (any, *apiError) {
	questions := l.Questions
	if pillar := in.text("PillarId"); pillar != "" {
		questions = slices.DeleteFunc(slices.Clone(questions), func(q Question) bool { return q.Pillar != pillar })
	}
	from, to, next, bad := s.page(len(questions), in)
	if bad != nil {
		return nil, bad
	}
	summaries := []object{}
	for i := range questions[from:to] {
		q := &questions[from+i]
		summaries = append(summaries, answerObject(w, q, w.Answers[l.Alias][q.ID], false))
	}
	out := object{"WorkloadId": w.ID, "TemplateArn": w.ARN, "LensAlias": l.Alias, "LensArn": l.ARN, "AnswerSummaries": summaries}
	if next != "" {
		out["NextToken"] = next
	}
	return out, nil
}

// page cuts a list by MaxResults and NextToken.
func (s *Server) page(n int, in input) (from, to int, next string, bad *apiError) {
	size := s.PageSize
	if limit := in.number("MaxResults"); limit > 0 {
		size = min(size, limit)
	}
	if token := in.text("NextToken"); token != "" {
		at, err := strconv.Atoi(strings.TrimPrefix(token, "page-"))
		if err != nil || at < 0 || at > n {
			return 0, 0, "", invalid("NextToken", "Invalid token")
		}
		from = at
	}
	to = min(from+size, n)
	if to < n {
		next = "page-" + strconv.Itoa(to)
	}
	return from, to, next, nil
}
