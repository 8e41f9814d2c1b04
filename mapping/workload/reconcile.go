package workload

import (
	"regexp"
	"strings"
	"unicode"
)

// Unmatched is a question or choice that one side has and the other has not.
type Unmatched struct {
	Question string `json:"question"`
	Choice   string `json:"choice,omitempty"`
	Title    string `json:"title"`
	Why      string `json:"why"`
}

// reconciled pairs what is proposed with what the tool returned, by id, and by
// title where no id is confirmed; never by position.
type reconciled struct {
	question *Question
	answer   *Answer
	choices  map[string]*Choice // by the tool's choice id
	byTitle  []string           // the tool's choice ids that were found by title alone
}

// reconcile pairs the questions of a proposal with the answers of a snapshot.
// The result has the order of the snapshot.
func reconcile(p *Proposal, s *Snapshot) (pairs []reconciled, unmatched []Unmatched) {
	byID := map[string]*Question{}
	for i := range p.Questions {
		byID[p.Questions[i].ID] = &p.Questions[i]
	}
	taken := map[string]bool{}
	for i := range s.Answers {
		a := &s.Answers[i]
		q := byID[a.QuestionID]
		if q == nil {
			q = questionByTitle(p, a, s)
		}
		if q == nil {
			unmatched = append(unmatched, Unmatched{Question: a.QuestionID, Title: a.Title, Why: "plumb's catalogue does not have it: left alone"})
			continue
		}
		taken[q.ID] = true
		r, missing := pair(q, a)
		pairs = append(pairs, r)
		unmatched = append(unmatched, missing...)
	}
	for _, q := range p.Questions {
		if !taken[q.ID] {
			unmatched = append(unmatched, Unmatched{Question: q.ID, Title: q.Title, Why: "the workload's lens version does not have it"})
		}
	}
	return pairs, unmatched
}

// questionByTitle finds the one question with the title of an answer whose id is
// unknown, if the proposal has exactly one and its own id is not in the tool.
func questionByTitle(p *Proposal, a *Answer, s *Snapshot) *Question {
	var found *Question
	for i := range p.Questions {
		q := &p.Questions[i]
		if foldTitle(q.Title) != foldTitle(a.Title) || foldTitle(a.Title) == "" {
			continue
		}
		for _, other := range s.Answers {
			if other.QuestionID == q.ID {
				return nil
			}
		}
		if found != nil {
			return nil
		}
		found = q
	}
	return found
}

func pair(q *Question, a *Answer) (reconciled, []Unmatched) {
	r := reconciled{question: q, answer: a, choices: map[string]*Choice{}}
	offered := map[string]bool{}
	for _, c := range a.Choices {
		offered[c.ID] = true
	}
	used := map[*Choice]bool{}
	for i := range q.Choices {
		if c := &q.Choices[i]; c.API != "" && offered[c.API] {
			r.choices[c.API] = c
			used[c] = true
		}
	}
	for _, offer := range a.Choices {
		if r.choices[offer.ID] != nil || offer.ID == q.NoneID || strings.HasSuffix(offer.ID, "_no") {
			continue
		}
		var found []*Choice
		for i := range q.Choices {
			if c := &q.Choices[i]; !used[c] && foldTitle(c.Title) == foldTitle(offer.Title) && foldTitle(offer.Title) != "" {
				found = append(found, c)
			}
		}
		if len(found) == 1 {
			r.choices[offer.ID] = found[0]
			r.byTitle = append(r.byTitle, offer.ID)
			used[found[0]] = true
		}
	}
	var missing []Unmatched
	for i := range q.Choices {
		if c := &q.Choices[i]; !used[c] {
			why := "the workload's lens version does not have it"
			if c.API == "" {
				why = "its choice id is not confirmed, and no choice of the tool has its title"
			}
			missing = append(missing, Unmatched{Question: q.ID, Choice: c.Key, Title: c.name(), Why: why})
		}
	}
	for _, offer := range a.Choices {
		if r.choices[offer.ID] == nil && offer.ID != q.NoneID && !strings.HasSuffix(offer.ID, "_no") {
			missing = append(missing, Unmatched{Question: a.QuestionID, Choice: offer.ID, Title: offer.Title, Why: "plumb's catalogue does not have it: left alone"})
		}
	}
	return r, missing
}

// none returns the id of the tool's choice "none of these" for an answer.
func (r reconciled) none() string {
	for _, c := range r.answer.Choices {
		if c.ID == r.question.NoneID || strings.HasSuffix(c.ID, "_no") {
			return c.ID
		}
	}
	return ""
}

// foldTitle makes titles comparable: letters and digits in lower case, without
// the practice's number that some lens versions put in front.
func foldTitle(s string) string {
	var b strings.Builder
	for _, r := range stripNumber(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// number is a practice's number in front of a title: "SEC08-BP02 ".
var number = regexp.MustCompile(`^[A-Z]+[0-9]+-BP[0-9]+\s+`)

func stripNumber(s string) string {
	return number.ReplaceAllString(strings.TrimSpace(s), "")
}
