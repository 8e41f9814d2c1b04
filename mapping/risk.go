package mapping

import (
	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/scanner/finding"
)

// estimate sets the question's risk.
//
// AWS does not publish the rules by which the WA Tool computes the risk of its
// own lenses, so this is an estimate, and it never says less than what is known:
//
//   - high, if a practice whose risk is high is known not to be established;
//   - medium, if a practice of medium or low risk is (the tool has no low);
//   - unanswered, if nothing is known to be missing, but some practice is still open;
//   - none, if every practice is established or does not apply.
//
// Open practices can only make it worse; Open counts them. With rules, as custom
// lenses have them, the risk is what the rules say of the choices that are
// established, and unanswered if there is none.
func (q *Question) estimate(fq *framework.Question, rules func(*framework.Question, map[string]bool, map[string]bool) RiskEstimate) {
	selected, notApplicable := map[string]bool{}, map[string]bool{}
	q.Open = 0
	worst := 0
	for _, c := range q.Choices {
		switch q.Standing(c) {
		case Established:
			selected[c.Key] = true
		case DoesNotApply:
			notApplicable[c.Key] = true
		case NotEstablished:
			worst = max(worst, riskRank(c.Risk), 1)
		case Open:
			q.Open++
		}
	}
	if rules != nil {
		q.RiskEstimate = rules(fq, selected, notApplicable)
		return
	}
	switch {
	case worst == riskRank(finding.High):
		q.RiskEstimate = HighRisk
	case worst > 0:
		q.RiskEstimate = MediumRisk
	case q.Open > 0:
		q.RiskEstimate = Unanswered
	default:
		q.RiskEstimate = NoRisk
	}
}

// Summary counts what a review says.
type Summary struct {
	Pillars   []PillarSummary `json:"pillars"`
	Risks     RiskCounts      `json:"risk_estimates"` // of all questions
	Statuses  map[Status]int  `json:"statuses"`       // of all choices
	Proposals ProposalCounts  `json:"proposals"`
	Answered  int             `json:"answered"`  // choices that a person has answered
	Conflicts int             `json:"conflicts"` // choices and questions where a person and the evidence differ
	Verdicts  Counts          `json:"verdicts"`  // evidence, by practice: a verdict counts once for each practice
}

// RiskCounts counts questions by their estimated risk.
type RiskCounts struct {
	High       int `json:"high"`
	Medium     int `json:"medium"`
	None       int `json:"none"`
	Unanswered int `json:"unanswered"`
}

func (n *RiskCounts) add(r RiskEstimate) {
	switch r {
	case HighRisk:
		n.High++
	case MediumRisk:
		n.Medium++
	case NoRisk:
		n.None++
	default:
		n.Unanswered++
	}
}

// Total is the number of questions counted.
func (n RiskCounts) Total() int { return n.High + n.Medium + n.None + n.Unanswered }

// ProposalCounts counts choices by what is proposed.
type ProposalCounts struct {
	Select  int `json:"select"`
	Confirm int `json:"confirm"`
	Leave   int `json:"leave"`
	Nothing int `json:"nothing"`
}

// PillarSummary counts what a review says of one pillar.
type PillarSummary struct {
	ID       string         `json:"id"`
	Title    string         `json:"title"`
	Risks    RiskCounts     `json:"risk_estimates"`
	Statuses map[Status]int `json:"statuses"`
}

func summarize(r *Review) Summary {
	s := Summary{Statuses: counts(), Pillars: []PillarSummary{}}
	at := map[string]int{}
	for _, q := range r.Questions {
		i, ok := at[q.Pillar]
		if !ok {
			i = len(s.Pillars)
			at[q.Pillar] = i
			s.Pillars = append(s.Pillars, PillarSummary{ID: q.Pillar, Title: q.PillarTitle, Statuses: counts()})
		}
		p := &s.Pillars[i]
		p.Risks.add(q.RiskEstimate)
		s.Risks.add(q.RiskEstimate)
		if q.Conflict != "" {
			s.Conflicts++
		}
		for _, c := range q.Choices {
			p.Statuses[c.Status]++
			s.Statuses[c.Status]++
			s.Verdicts = s.Verdicts.plus(c.Verdicts)
			if c.Answer.said() != "" {
				s.Answered++
			}
			if c.Conflict != "" {
				s.Conflicts++
			}
			switch c.Proposal {
			case Select:
				s.Proposals.Select++
			case Confirm:
				s.Proposals.Confirm++
			case Leave:
				s.Proposals.Leave++
			default:
				s.Proposals.Nothing++
			}
		}
	}
	return s
}

func counts() map[Status]int {
	m := make(map[Status]int, len(Statuses))
	for _, s := range Statuses {
		m[s] = 0
	}
	return m
}
