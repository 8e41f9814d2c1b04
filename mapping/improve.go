package mapping

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
)

// An AskItem points at a choice that a person should look at, and says why.
type AskItem struct {
	Question string       `json:"question_id"`
	Key      string       `json:"key"`
	ID       string       `json:"id"`
	Title    string       `json:"title"`
	Risk     finding.Risk `json:"risk"`
	Status   Status       `json:"status"`
	Ask      string       `json:"ask"`
	Why      string       `json:"why"`
}

// asks lists the choices that wait for a person: first where a person and the
// evidence differ, then by risk; of the same risk first what needs a yes or a no
// to pre-filled evidence (quickly answered), then what only people know, then
// what evidence speaks against anyway.
func asks(r *Review) []AskItem {
	list := []AskItem{}
	rank := map[string]int{}
	for _, q := range r.Questions {
		if q.Answer.said() == NotApplicable {
			continue
		}
		for _, c := range q.Choices {
			item := AskItem{Question: q.ID, Key: c.Key, ID: c.ID, Title: c.Title, Risk: c.Risk, Status: c.Status, Ask: c.Question}
			var urgency int
			switch {
			case c.Conflict != "":
				item.Why, urgency = c.Conflict, 9
			case c.Answer.said() != "" || q.Answer.said() == None:
				continue
			case c.Answer != nil && len(c.Answer.Former) > 0:
				item.Why, urgency = "answered for "+c.Answer.Former[0].ID+" of an earlier edition: confirm", 8
			case c.Proposal == Confirm:
				item.Why, urgency = "all that was judged passes, which does not settle it", 3
			case c.Status == Ask:
				item.Why, urgency = "no configuration can show it", 2
			case c.Status == Inconclusive:
				item.Why, urgency = "the evidence settles nothing", 2
			case c.Status == AtRisk:
				item.Why, urgency = "signs speak against it", 1
			default:
				continue
			}
			if item.Ask == "" {
				item.Ask = "Is this established: " + c.Title + "?"
			}
			rank[c.Key] = urgency
			list = append(list, item)
		}
	}
	slices.SortStableFunc(list, func(a, b AskItem) int {
		x, y := rank[a.Key], rank[b.Key]
		return cmp.Or(
			cmp.Compare(y/8, x/8), // conflicts and former answers first
			-cmp.Compare(riskRank(a.Risk), riskRank(b.Risk)),
			cmp.Compare(y, x),
		)
	})
	return list
}

// Effort is how much work a fix is, by the number of places to change.
type Effort string

// The efforts. A place is a block or a module call in a file, or a live
// resource where there is no file: one change at a module call may mend many
// resources.
const (
	Small  Effort = "small"  // up to 3 places
	Middle Effort = "medium" // up to 15
	Large  Effort = "large"  // more
)

// An Action is one thing to fix: what one policy found.
type Action struct {
	Policy      string       `json:"policy"`
	Title       string       `json:"title"`
	Risk        finding.Risk `json:"risk"`      // the highest of its fails
	Direct      bool         `json:"direct"`    // it settles a practice
	Resources   int          `json:"resources"` // how many fail
	Places      int          `json:"places"`    // how many places there are to change
	Effort      Effort       `json:"effort"`
	Practices   []string     `json:"practices"` // their names: SEC08-BP02
	Remediation string       `json:"remediation,omitempty"`
	Worst       []Detail     `json:"worst"` // up to five
}

// actions is the improvement plan: by risk, then what settles a practice, then
// the most resources, then the least effort.
func actions(r *Review, policies []Policy) []Action {
	byPolicy := map[string]*failing{}
	var order []*failing
	for _, q := range r.Questions {
		for _, c := range q.Choices {
			if q.Standing(c) == DoesNotApply {
				continue
			}
			for _, e := range c.Evidence {
				if e.Verdicts.Fail == 0 {
					continue
				}
				f := byPolicy[e.Policy]
				if f == nil {
					f = newFailing(e)
					byPolicy[e.Policy] = f
					order = append(order, f)
				}
				f.action.Practices = append(f.action.Practices, c.name())
				f.action.Direct = f.action.Direct || e.Strength == finding.Direct
			}
		}
	}
	list := make([]Action, 0, len(order))
	for _, f := range order {
		f.action.Resources, f.action.Places = len(f.resources), len(f.places)
		switch {
		case f.action.Places <= 3:
			f.action.Effort = Small
		case f.action.Places <= 15:
			f.action.Effort = Middle
		default:
			f.action.Effort = Large
		}
		for _, p := range policies {
			if p.ID == f.action.Policy {
				f.action.Remediation = p.Remediation
			}
		}
		list = append(list, f.action)
	}
	slices.SortStableFunc(list, func(a, b Action) int {
		return cmp.Or(
			-cmp.Compare(riskRank(a.Risk), riskRank(b.Risk)),
			boolRank(b.Direct)-boolRank(a.Direct),
			cmp.Compare(b.Resources, a.Resources),
			cmp.Compare(a.Places, b.Places),
			strings.Compare(a.Policy, b.Policy),
		)
	})
	return list
}

// failing collects what one policy found.
type failing struct {
	action    Action
	resources map[string]bool
	places    map[string]bool
}

func newFailing(e Evidence) *failing {
	f := &failing{
		action:    Action{Policy: e.Policy, Title: e.Title, Worst: []Detail{}},
		resources: map[string]bool{},
		places:    map[string]bool{},
	}
	for _, d := range e.Fails {
		if d.Waiver != nil {
			continue
		}
		f.resources[d.Root+"\x00"+d.Address] = true
		if d.Place != nil {
			f.places[fmt.Sprintf("%s:%d", d.Place.File, d.Place.StartLine)] = true
		} else {
			f.places[d.Root+"\x00"+d.Address] = true
		}
		if riskRank(d.Risk) > riskRank(f.action.Risk) {
			f.action.Risk = d.Risk
		}
		if len(f.action.Worst) < 5 {
			f.action.Worst = append(f.action.Worst, d)
		}
	}
	return f
}

func boolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}
