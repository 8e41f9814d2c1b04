package workload

import (
	"fmt"
	"strings"

	"github.com/plumb-iac/plumb/mapping"
	"github.com/plumb-iac/plumb/mapping/framework"
)

// FromReview makes of a review what goes to the tool.
func FromReview(r *mapping.Review) *Proposal {
	p := &Proposal{Lens: r.Lens.Alias, Edition: r.Lens.Version}
	for _, q := range r.Questions {
		out := Question{ID: q.ID, Number: q.Number, Title: q.Title, NoneID: q.NoneID, Estimate: string(q.RiskEstimate), Note: q.Note}
		if a := q.Answer; a != nil {
			out.Said, out.Reason = Word(a.Said), a.Reason
			out.Note = join(a.Notes, reasonNote(a), q.Note)
		}
		for _, c := range q.Choices {
			out.Choices = append(out.Choices, fromChoice(c))
		}
		p.Questions = append(p.Questions, out)
	}
	return p
}

func fromChoice(c *mapping.Choice) Choice {
	out := Choice{Key: c.Key, ID: c.ID, API: c.ChoiceID, Title: c.Title, Wants: Want(c.Proposal), Note: c.Note}
	if n := c.Verdicts; n.Fail > 0 {
		out.Against = fmt.Sprintf("%d of %d verdicts fail", n.Fail, n.Pass+n.Fail+n.Unknown+n.Waived)
	}
	if c.Class == framework.Ask || c.Class == framework.NotObservable || c.Status == mapping.Ask {
		out.Note = "" // nothing was seen: nothing to say
	}
	if a := c.Answer; a != nil {
		out.Said, out.Reason = Word(a.Said), a.Reason
		out.Note = join(a.Notes, reasonNote(a), out.Note)
	}
	return out
}

// reasonNote is a person's reason where it is more than one of the API's names.
func reasonNote(a *mapping.Answer) string {
	if reason(a.Reason) != "OTHER" {
		return ""
	}
	return a.Reason
}

// join makes one text of several, each ended by a full stop.
func join(texts ...string) string {
	var all []string
	for _, t := range texts {
		t = strings.TrimSpace(t)
		if t == "" {
			continue
		}
		if !strings.ContainsRune(".!?", rune(t[len(t)-1])) {
			t += "."
		}
		all = append(all, t)
	}
	return strings.Join(all, " ")
}
