package workload

import (
	"fmt"
	"slices"
	"strings"
)

// Options say how much of a review goes to the tool.
type Options struct {
	Confirm  bool `json:"confirm,omitempty"`  // also select what awaits a person
	Notes    bool `json:"notes,omitempty"`    // also write notes on choices that are not selected
	Withdraw bool `json:"withdraw,omitempty"` // take back plumb's own selections that evidence now speaks against
}

// Kind of a change.
type Kind string

// The kinds of changes.
const (
	SelectChoice Kind = "select"
	Withdrawal   Kind = "withdraw"
	MarkChoice   Kind = "choice_not_applicable" // a person said so in the review file
	ChoiceNote   Kind = "choice_note"
	MarkQuestion Kind = "question_not_applicable" // a person said so in the review file
	AnswerNote   Kind = "answer_note"
)

// A Change is one thing to write.
type Change struct {
	Kind   Kind   `json:"kind"`
	Choice string `json:"choice,omitempty"` // the tool's choice id
	Title  string `json:"title,omitempty"`
	By     string `json:"by,omitempty"` // "evidence" or "person": who wants it
	Reason string `json:"reason,omitempty"`
	Old    string `json:"old,omitempty"` // a note before
	Note   string `json:"note,omitempty"`
}

// A Difference is where the tool's answer and the review part and nothing is written.
type Difference struct {
	Choice string `json:"choice,omitempty"`
	Title  string `json:"title,omitempty"`
	Why    string `json:"why"`
}

// A QuestionPlan is what is to be done to one answer.
type QuestionPlan struct {
	QuestionID  string       `json:"question_id"`
	Number      string       `json:"number,omitempty"`
	Title       string       `json:"title"`
	Before      string       `json:"before"`                  // fingerprint of the answer that the plan is made for
	Risk        string       `json:"risk,omitempty"`          // official, before
	Estimate    string       `json:"risk_estimate,omitempty"` // ours
	Changes     []Change     `json:"changes,omitempty"`
	Differences []Difference `json:"differences,omitempty"`
	Waiting     []Difference `json:"waiting,omitempty"` // pre-filled, waiting for a person
	Already     int          `json:"already,omitempty"` // selections that are there already
	ByTitle     []string     `json:"by_title,omitempty"`
}

// A Plan is the difference between a review and what the tool holds.
type Plan struct {
	Version   int            `json:"version"`
	Target    Target         `json:"target"`
	Name      string         `json:"name"`
	Lens      LensInfo       `json:"lens"`
	Edition   string         `json:"edition"` // of plumb's catalogue
	Options   Options        `json:"options"`
	Risks     RiskCount      `json:"risk_counts,omitempty"`
	Questions []QuestionPlan `json:"questions"` // all that were matched, in the tool's order
	Unmatched []Unmatched    `json:"unmatched,omitempty"`
}

// Make compares a proposal with what the tool holds. Same input, same plan.
func Make(p *Proposal, s *Snapshot, o Options) *Plan {
	plan := &Plan{Version: 1, Target: s.Target, Name: s.Name, Lens: s.Lens, Edition: p.Edition, Options: o, Risks: s.Risks, Questions: []QuestionPlan{}}
	pairs, unmatched := reconcile(p, s)
	for _, r := range pairs {
		plan.Questions = append(plan.Questions, r.plan(o))
	}
	plan.Unmatched = unmatched
	return plan
}

// Empty reports whether there is nothing to write.
func (p *Plan) Empty() bool {
	return !slices.ContainsFunc(p.Questions, func(q QuestionPlan) bool { return len(q.Changes) > 0 })
}

func (r reconciled) plan(o Options) QuestionPlan {
	q, a := r.question, r.answer
	b := &builder{
		reconciled: r, options: o,
		QuestionPlan: QuestionPlan{
			QuestionID: a.QuestionID, Number: q.Number, Title: a.Title, Before: a.Fingerprint(),
			Risk: a.Risk, Estimate: q.Estimate, ByTitle: r.byTitle,
		},
	}
	switch {
	case !a.Applicable:
		b.notApplicable()
	case q.Said == DoesNotApply:
		b.markQuestion()
	case q.Said == None:
		b.selectNone()
	default:
		b.choices()
	}
	return b.QuestionPlan
}

// A builder collects what is to be done to one answer.
type builder struct {
	reconciled
	QuestionPlan
	options Options
	ours    bool // the answer holds, or will hold, a selection of ours
}

func (b *builder) differ(choice, title, why string) {
	b.Differences = append(b.Differences, Difference{choice, title, why})
}

// notApplicable: the tool says that the question does not apply. That stands.
func (b *builder) notApplicable() {
	n := 0
	for _, c := range b.question.Choices {
		if c.Said == Yes || c.Said == "" && c.Wants == WantSelect {
			n++
		}
	}
	if n > 0 && b.question.Said != DoesNotApply {
		b.differ("", "", fmt.Sprintf("the tool says that the question does not apply, the review would select %d", n))
	}
}

// practices returns the selected choices other than "none of these".
func (b *builder) practices() []string {
	none := b.none()
	return slices.DeleteFunc(slices.Clone(b.answer.Selected), func(id string) bool { return id == none })
}

func (b *builder) markQuestion() {
	if n := len(b.practices()); n > 0 {
		b.differ("", "", fmt.Sprintf("the review file says that the question does not apply, the tool has %d selected", n))
		return
	}
	b.Changes = append(b.Changes, Change{Kind: MarkQuestion, By: "person", Reason: reason(b.question.Reason)})
	b.note()
}

func (b *builder) selectNone() {
	none := b.none()
	switch {
	case none == "":
		b.differ("", "", "the review file says none of these, and the tool's question has no such choice")
	case len(b.practices()) > 0:
		b.differ("", "", fmt.Sprintf("the review file says none of these, the tool has %d selected", len(b.practices())))
	case slices.Contains(b.answer.Selected, none):
		b.Already++
	default:
		b.Changes = append(b.Changes, Change{Kind: SelectChoice, Choice: none, Title: "None of these", By: "person"})
		b.ours = true
		b.note()
	}
}

// choices plans each choice that the tool offers and the review knows, in the tool's order.
func (b *builder) choices() {
	none := b.none()
	saidNone := none != "" && slices.Contains(b.answer.Selected, none)
	for _, offer := range b.answer.Choices {
		if c := b.reconciled.choices[offer.ID]; c != nil {
			b.choice(offer.ID, c, saidNone)
		}
	}
	b.note()
}

func (b *builder) choice(id string, c *Choice, saidNone bool) {
	have := b.answer.state(id)
	whose := owner(have.Notes)
	wanted := c.Said == Yes || c.Said == "" && (c.Wants == WantSelect || c.Wants == WantConfirm && b.options.Confirm)
	switch {
	case wanted:
		b.want(id, c, have, whose, saidNone)
	case c.Said == DoesNotApply:
		b.doesNotApply(id, c, have, whose)
	case have.Status == Selected:
		b.unwanted(id, c, whose)
	case c.Said == "" && c.Wants == WantConfirm:
		b.Waiting = append(b.Waiting, Difference{id, c.name(), c.Note})
	}
	b.choiceNote(id, c, whose, have.Notes)
}

func (b *builder) want(id string, c *Choice, have ChoiceState, whose ownership, saidNone bool) {
	by := "evidence"
	if c.Said == Yes {
		by = "person"
	}
	switch {
	case have.Status == Selected:
		b.Already++
		b.ours = b.ours || whose == oursSelected
	case saidNone:
		b.differ(id, c.name(), "the tool's answer is none of these, the review would select it")
	case have.Status == NotApplicable:
		b.differ(id, c.name(), "marked not applicable in the tool, the review would select it")
	case whose == oursSelected && by == "evidence":
		b.differ(id, c.name(), "plumb selected it earlier and somebody unselected it")
	case whose == theirs && by == "evidence":
		b.differ(id, c.name(), "left unselected with a note of a person, the review would select it")
	default:
		b.Changes = append(b.Changes, Change{Kind: SelectChoice, Choice: id, Title: c.name(), By: by})
		b.ours = true
	}
}

func (b *builder) doesNotApply(id string, c *Choice, have ChoiceState, whose ownership) {
	switch {
	case have.Status == NotApplicable:
		b.Already++
	case have.Status == Selected:
		b.differ(id, c.name(), "the review file says that it does not apply, the tool has it selected")
	case whose == theirs:
		b.differ(id, c.name(), "the review file says that it does not apply, the tool holds another note of a person")
	default:
		b.Changes = append(b.Changes, Change{Kind: MarkChoice, Choice: id, Title: c.name(), By: "person", Reason: reason(c.Reason)})
	}
}

// unwanted: selected in the tool, and the review would not select it.
func (b *builder) unwanted(id string, c *Choice, whose ownership) {
	var against string
	switch {
	case c.Said == No:
		against = "the review file says no"
	case c.Wants == WantLeave:
		against = strings.TrimSuffix("the evidence speaks against it: "+c.Against, ": ")
	case whose == oursSelected:
		against = "the evidence does not support it any more: " + c.Note
	default:
		return // a person's selection that nothing speaks against
	}
	if whose != oursSelected {
		b.differ(id, c.name(), "selected by a person, "+against)
		return
	}
	b.ours = true
	if b.options.Withdraw && (c.Said == No || c.Wants == WantLeave) {
		b.Changes = append(b.Changes, Change{Kind: Withdrawal, Choice: id, Title: c.name(), By: "evidence"})
		return
	}
	b.differ(id, c.name(), "selected by plumb earlier, "+against)
}

// choiceNote writes our note where nobody's or our own stands.
func (b *builder) choiceNote(id string, c *Choice, whose ownership, old string) {
	if c.Note == "" || whose == theirs {
		return
	}
	selecting, withdrawing, marking := false, false, false
	for _, ch := range b.Changes {
		if ch.Choice == id {
			selecting = selecting || ch.Kind == SelectChoice
			withdrawing = withdrawing || ch.Kind == Withdrawal
			marking = marking || ch.Kind == MarkChoice
		}
	}
	selected := b.answer.state(id).Status == Selected
	backed := selected && (c.Wants == WantSelect || c.Said == Yes)
	if whose == nobodys && !selecting && !marking && !backed && !b.options.Notes {
		return
	}
	note := choiceNote(c.Note, (selecting || whose == oursSelected) && !withdrawing)
	if note == "" || note == plain(old) {
		return
	}
	b.Changes = append(b.Changes, Change{Kind: ChoiceNote, Choice: id, Title: c.name(), Old: old, Note: note})
}

// note writes our part of the answer's note where the answer holds something of ours.
func (b *builder) note() {
	wanted := b.ours || b.options.Notes || len(b.Changes) > 0 || hasBlock(b.answer.Notes)
	if b.question.Note == "" || !wanted {
		return
	}
	note, ok, why := answerNote(b.answer.Notes, b.question.Note)
	if !ok {
		b.differ("", "", "answer note left as it is: "+why)
		return
	}
	if plain(note) != plain(b.answer.Notes) {
		b.Changes = append(b.Changes, Change{Kind: AnswerNote, Old: b.answer.Notes, Note: note})
	}
}

// reason is the API's reason for a person's words: its own name where they are
// one, else OTHER (the words stand in the note).
func reason(words string) string {
	name := strings.ToUpper(strings.NewReplacer(" ", "_", "-", "_").Replace(strings.TrimSpace(words)))
	switch name {
	case "":
		return "NONE"
	case "OUT_OF_SCOPE", "BUSINESS_PRIORITIES", "ARCHITECTURE_CONSTRAINTS", "OTHER", "NONE":
		return name
	}
	return "OTHER"
}
