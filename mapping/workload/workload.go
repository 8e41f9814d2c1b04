// Package workload brings a review into the AWS Well-Architected Tool: it
// compares what plumb proposes with what the tool holds, shows the difference
// as a plan, and carries the plan out without overwriting anybody's word.
//
// The package does not know the AWS SDK: what it needs of the tool is the
// interface Tool, which package watool implements. So plumb itself stays free
// of the SDK, and plumb-aws links it.
package workload

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
	"time"
)

// Statuses of a choice, as the API's enumeration ChoiceStatus has them.
const (
	Selected      = "SELECTED"
	Unselected    = "UNSELECTED"
	NotApplicable = "NOT_APPLICABLE"
)

// A Target says what is read and written: a workload, or a review template.
type Target struct {
	WorkloadID string `json:"workload_id,omitempty"` // 32 hexadecimal digits
	Template   string `json:"template,omitempty"`    // ARN of a review template; exactly one of the two is set
	Lens       string `json:"lens"`                  // alias or ARN
}

// A Snapshot is all that was read of one lens review (or of a template's).
type Snapshot struct {
	Target   Target    `json:"target"`
	Name     string    `json:"name"` // of the workload or template
	ARN      string    `json:"arn,omitempty"`
	Owner    string    `json:"owner,omitempty"`
	Lens     LensInfo  `json:"lens"`
	Lenses   []string  `json:"lenses"`                // all lenses of the workload
	Risks    RiskCount `json:"risk_counts,omitempty"` // by the tool; empty for templates
	Answers  []Answer  `json:"answers"`               // in the order of ListAnswers
	Identity string    `json:"identity,omitempty"`    // account and Region that were asked
}

// RiskCount counts questions by official risk: UNANSWERED, HIGH, MEDIUM, NONE, NOT_APPLICABLE.
type RiskCount map[string]int

// LensInfo is the lens as the workload has it.
type LensInfo struct {
	Alias   string `json:"alias"`
	ARN     string `json:"arn,omitempty"`
	Name    string `json:"name,omitempty"`
	Version string `json:"version,omitempty"`
	Status  string `json:"status,omitempty"` // CURRENT, NOT_CURRENT, DEPRECATED, DELETED, UNSHARED
}

// An Answer is one question as the tool holds it.
type Answer struct {
	QuestionID string        `json:"question_id"`
	PillarID   string        `json:"pillar_id,omitempty"`
	Title      string        `json:"title,omitempty"`
	Choices    []ChoiceInfo  `json:"choices"` // what can be chosen, in the API's order
	Selected   []string      `json:"selected"`
	States     []ChoiceState `json:"states,omitempty"` // choices that hold more than a selection
	Applicable bool          `json:"applicable"`
	Reason     string        `json:"reason,omitempty"`
	Notes      string        `json:"notes,omitempty"`
	Risk       string        `json:"risk,omitempty"` // official; empty for templates
}

// ChoiceInfo is a choice that a question offers.
type ChoiceInfo struct {
	ID    string `json:"id"`
	Title string `json:"title,omitempty"`
}

// A ChoiceState is what the tool holds of one choice.
type ChoiceState struct {
	ID     string `json:"id"`
	Status string `json:"status"`
	Reason string `json:"reason,omitempty"`
	Notes  string `json:"notes,omitempty"`
}

// A Milestone is a review that the tool has frozen.
type Milestone struct {
	Number   int       `json:"number"`
	Name     string    `json:"name"`
	Recorded time.Time `json:"recorded"`
}

// state returns what the tool holds of a choice. SelectedChoices decides
// whether it is selected.
func (a *Answer) state(id string) ChoiceState {
	s := ChoiceState{ID: id, Status: Unselected}
	for _, have := range a.States {
		if have.ID == id {
			s = have
		}
	}
	if s.Reason == "NONE" {
		s.Reason = ""
	}
	switch {
	case slices.Contains(a.Selected, id):
		s.Status = Selected
	case s.Status != NotApplicable:
		s.Status = Unselected
	}
	return s
}

// touched lists the ids of all choices that hold anything, sorted.
func (a *Answer) touched() []string {
	ids := slices.Clone(a.Selected)
	for _, s := range a.States {
		if s := a.state(s.ID); s.Status != Unselected || s.Notes != "" || s.Reason != "" {
			ids = append(ids, s.ID)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// Fingerprint is the same for two answers exactly if people would say that
// nothing was changed: selections, statuses, reasons, notes. The risk and the
// lens's texts are not part of it.
func (a *Answer) Fingerprint() string {
	type choice struct{ ID, Status, Reason, Notes string }
	state := struct {
		Choices    []choice
		Applicable bool
		Reason     string
		Notes      string
	}{Applicable: a.Applicable, Reason: a.Reason, Notes: plain(a.Notes)}
	if state.Reason == "NONE" {
		state.Reason = ""
	}
	for _, id := range a.touched() {
		s := a.state(id)
		state.Choices = append(state.Choices, choice{id, s.Status, s.Reason, plain(s.Notes)})
	}
	text, err := json.Marshal(state)
	if err != nil {
		panic(err) // strings and booleans always encode
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:12])
}

// plain is text as it is compared: line ends in one form, no space around it.
func plain(s string) string {
	return strings.TrimSpace(lines(s))
}

// lines is text with line ends in one form.
func lines(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}
