// Package mapping turns verdicts into the answers of a Well-Architected review:
// what they say to each practice, which choices to propose, with counted
// evidence, what a person must still be asked, and what to fix first.
//
// It works on verdicts and a short description of the policies, so that a
// review can start from a scan that just ran or from a saved one.
package mapping

import (
	"slices"
	"time"

	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/report"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Status is what the verdicts say of a practice.
type Status string

// The six statuses.
const (
	Supported    Status = "supported"    // configuration settles it: what was judged passes
	Likely       Status = "likely"       // all that was judged passes, which does not settle it
	Violated     Status = "violated"     // a policy with direct strength failed
	AtRisk       Status = "at_risk"      // only policies with partial strength failed
	Inconclusive Status = "inconclusive" // nothing judged, or unknown where it matters
	Ask          Status = "ask"          // no configuration can show it
)

// Statuses are all statuses, the worst news first.
var Statuses = []Status{Violated, AtRisk, Inconclusive, Ask, Likely, Supported}

// Proposal is what a review proposes for a choice. The zero value proposes nothing.
type Proposal string

// The proposals.
const (
	Nothing Proposal = ""        // null in JSON
	Select  Proposal = "select"  // select the choice
	Confirm Proposal = "confirm" // pre-filled, waiting for a person
	Leave   Proposal = "leave"   // leave it unselected
)

// MarshalJSON writes Nothing as null.
func (p Proposal) MarshalJSON() ([]byte, error) {
	if p == Nothing {
		return []byte("null"), nil
	}
	return []byte(`"` + string(p) + `"`), nil
}

// RiskEstimate is a question's risk as far as it can be told without the WA
// Tool, whose rules for AWS's own lenses are not public. See estimate.
type RiskEstimate string

// The risks of a question. There is no low: the WA Tool has none either.
const (
	HighRisk   RiskEstimate = "high"
	MediumRisk RiskEstimate = "medium"
	NoRisk     RiskEstimate = "none"
	Unanswered RiskEstimate = "unanswered"
)

// RiskEstimates are all of them, worst first.
var RiskEstimates = []RiskEstimate{HighRisk, MediumRisk, Unanswered, NoRisk}

// Policy is what a review needs to know of a policy.
type Policy struct {
	ID          string             `json:"id"`
	Title       string             `json:"title"`
	Practices   []finding.Practice `json:"practices"` // its evidence
	Scope       string             `json:"scope,omitempty"`
	Remediation string             `json:"remediation,omitempty"`
	// Passed is how often it passed, where the verdicts do not list passes, as
	// in a saved scan.
	Passed int `json:"passed,omitempty"`
}

// Input is all that a review is made from.
type Input struct {
	Lens     *framework.Framework // nil: the AWS framework
	Workload string               // its name, "" if nobody gave one
	Time     time.Time            // of the scan
	Targets  []resource.Target
	Policies []Policy // those that ran; their Practices decide what a verdict is evidence for
	Verdicts []*finding.Verdict
	// Diagnostics of the scan: what could not be read is said in the review.
	Diagnostics []resource.Diagnostic

	Answers *Answers // what people said; nil for nothing yet

	// Risk evaluates a question of a custom lens by its public rules; nil for
	// lenses whose rules are not known.
	Risk func(q *framework.Question, selected, notApplicable map[string]bool) RiskEstimate
}

// FromReport makes a review's input from what a scan found out, live or read
// back from its JSON.
func FromReport(r *report.Report) Input {
	in := Input{Time: r.Time, Targets: r.Targets, Verdicts: r.Verdicts, Diagnostics: r.Diagnostics}
	for _, p := range r.Policies {
		in.Policies = append(in.Policies, Policy{
			ID: p.ID, Title: p.Title, Practices: p.Practices, Scope: p.Scope,
			Remediation: p.Remediation, Passed: p.Verdicts.Pass,
		})
	}
	return in
}

// A Review is the answers of one workload under one lens. Its JSON form is
// stable: fields are added, never changed.
type Review struct {
	Version   int    `json:"version"`
	Lens      Lens   `json:"lens"`
	Workload  string `json:"workload"`
	Milestone string `json:"milestone,omitempty"` // its name, where the review is frozen
	Owner     string `json:"owner,omitempty"`
	// Time is the day of the scan (midnight UTC), zero where a saved scan does
	// not say it. The hour is left out so that the same input gives the same
	// bytes all day.
	Time        time.Time             `json:"time"`
	Frozen      time.Time             `json:"frozen,omitzero"` // the day on which a milestone was made
	Targets     []resource.Target     `json:"targets"`
	Policies    int                   `json:"policies"`   // how many ran
	Exact       bool                  `json:"exact_risk"` // risk_estimate follows the lens's public rules
	Summary     Summary               `json:"summary"`
	Questions   []*Question           `json:"questions"`
	Ask         []AskItem             `json:"ask"`     // what to ask a person, the most urgent first
	Actions     []Action              `json:"actions"` // what to fix, the most urgent first
	Diagnostics []resource.Diagnostic `json:"diagnostics"`
}

// Lens names the catalogue of a review.
type Lens struct {
	Alias   string `json:"alias"`
	Version string `json:"version"`
	Title   string `json:"title"`
}

// A Question is one question of a review.
type Question struct {
	ID           string       `json:"id"`
	Number       string       `json:"number"`
	Title        string       `json:"title"`
	Pillar       string       `json:"pillar"` // the API's id
	PillarTitle  string       `json:"pillar_title"`
	RiskEstimate RiskEstimate `json:"risk_estimate"`
	Open         int          `json:"open"` // applicable choices that neither evidence nor a person has settled
	NoneID       string       `json:"none_choice,omitempty"`
	Answer       *Answer      `json:"answer,omitempty"` // what a person said of the question as a whole
	Conflict     string       `json:"conflict,omitempty"`
	Note         string       `json:"note"` // the answer's note: at most NoteLimit characters
	Choices      []*Choice    `json:"choices"`
}

// A Choice is one practice of a question.
type Choice struct {
	Key      string          `json:"key"`
	ID       string          `json:"id"`
	ChoiceID string          `json:"choice_id,omitempty"` // the WA Tool's id; "" where it is not confirmed
	Title    string          `json:"title"`
	Risk     finding.Risk    `json:"risk"`
	Class    framework.Class `json:"class"`
	URL      string          `json:"url,omitempty"`

	Status   Status   `json:"status"`
	Proposal Proposal `json:"proposal"`
	Note     string   `json:"note"`     // at most ChoiceNoteLimit characters
	Question string   `json:"question"` // what a person must be asked; "" if nothing
	Verdicts Counts   `json:"verdicts"` // those that are evidence

	Evidence []Evidence `json:"evidence,omitempty"` // by policy, the worst first
	Settle   []string   `json:"settle,omitempty"`   // what would settle it, where it is inconclusive
	Answer   *Answer    `json:"answer,omitempty"`   // a person's word
	Conflict string     `json:"conflict,omitempty"` // where it and the evidence differ
}

// Counts of verdicts.
type Counts struct {
	Pass    int `json:"pass"`
	Fail    int `json:"fail"`
	Unknown int `json:"unknown"`
	Waived  int `json:"waived"`
}

// Evidence is what one policy says to one practice.
type Evidence struct {
	Policy   string           `json:"policy"`
	Title    string           `json:"title"`
	Strength finding.Strength `json:"strength"`
	Polarity finding.Polarity `json:"polarity,omitempty"`
	Verdicts Counts           `json:"verdicts"`
	// Silent counts verdicts that are no evidence: passes of a policy that
	// can only speak against the practice.
	Silent  int      `json:"silent,omitempty"`
	Fails   []Detail `json:"fails,omitempty"` // also the waived ones
	Unknown []Detail `json:"unknown,omitempty"`
}

// Detail is one verdict, down to file and line.
type Detail struct {
	Address string                 `json:"address"`
	Type    string                 `json:"type"`
	Root    string                 `json:"root,omitempty"`
	Risk    finding.Risk           `json:"risk"`
	Message string                 `json:"message,omitempty"`
	Place   *finding.Place         `json:"place,omitempty"`
	Unknown []finding.UnknownValue `json:"unknown,omitempty"`
	Waiver  *finding.Waiver        `json:"waiver,omitempty"`
}

// Build makes the review. Same input, same review: everything in it has a fixed order.
func Build(in Input) *Review {
	lens := in.Lens
	if lens == nil {
		lens = framework.Current()
	}
	r := &Review{
		Version:     1,
		Lens:        Lens{Alias: lens.Alias, Version: lens.Edition, Title: lens.Title},
		Workload:    in.Workload,
		Time:        Day(in.Time),
		Targets:     in.Targets,
		Policies:    len(in.Policies),
		Exact:       in.Risk != nil,
		Diagnostics: []resource.Diagnostic{},
		Questions:   []*Question{},
	}
	for _, d := range in.Diagnostics {
		d.Summary, d.Detail = resource.Show(d.Summary), resource.Show(d.Detail)
		r.Diagnostics = append(r.Diagnostics, d)
	}
	if r.Targets == nil {
		r.Targets = []resource.Target{}
	}
	if in.Answers != nil {
		r.Owner = in.Answers.Owner
		if r.Workload == "" {
			r.Workload = in.Answers.Workload
		}
	}
	gathered := gather(in)
	for _, q := range lens.Questions {
		rq := &Question{
			ID: q.ID, Number: q.Number, Title: q.Title,
			Pillar: q.Pillar.ID, PillarTitle: q.Pillar.Title, NoneID: q.NoneID,
		}
		for _, p := range q.Practices {
			rq.Choices = append(rq.Choices, newChoice(p, gathered[p.Key], in))
		}
		r.Questions = append(r.Questions, rq)
	}
	r.settle(in, lens)
	return r
}

// Day is the midnight in UTC at which the day of t begins; zero stays zero.
func Day(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	return t.UTC().Truncate(24 * time.Hour)
}

// Freeze makes the review a milestone.
func (r *Review) Freeze(name string, now time.Time) {
	r.Milestone, r.Frozen = name, Day(now)
}

// Date is the day that the review stands for: that of the scan, or on which it
// was frozen; zero where neither is known.
func (r *Review) Date() time.Time {
	if r.Time.IsZero() {
		return r.Frozen
	}
	return r.Time
}

// settle brings in what people said and everything that follows from both.
func (r *Review) settle(in Input, lens *framework.Framework) {
	for i, q := range r.Questions {
		q.takeAnswers(in.Answers)
		q.estimate(lens.Questions[i], in.Risk)
		q.Note = q.answerNote()
	}
	r.Ask = asks(r)
	r.Actions = actions(r, in.Policies)
	r.Summary = summarize(r)
}

// Choice returns the choice with this key, and its question; nil if there is none.
func (r *Review) Choice(key string) (*Question, *Choice) {
	for _, q := range r.Questions {
		if i := slices.IndexFunc(q.Choices, func(c *Choice) bool { return c.Key == key }); i >= 0 {
			return q, q.Choices[i]
		}
	}
	return nil, nil
}

// Question returns the question with this id, nil if there is none.
func (r *Review) Question(id string) *Question {
	if i := slices.IndexFunc(r.Questions, func(q *Question) bool { return q.ID == id }); i >= 0 {
		return r.Questions[i]
	}
	return nil
}
