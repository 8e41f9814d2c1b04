// Package finding holds what policies say of resources: verdicts, the findings
// among them, their fingerprints and the waivers that silence them.
package finding

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// Outcome is one of the four verdicts.
type Outcome string

// The four verdicts that a policy can reach on a resource.
const (
	Pass    Outcome = "pass"
	Fail    Outcome = "fail"
	Unknown Outcome = "unknown" // hangs on a value or a resource that nobody knows
	Waived  Outcome = "waived"  // a fail that a person has accepted, with a reason
)

// Risk is the framework's level of risk if a practice is not established.
type Risk string

// The three risks.
const (
	High   Risk = "high"
	Medium Risk = "medium"
	Low    Risk = "low"
)

// Risks are all risks, worst first.
var Risks = []Risk{High, Medium, Low}

// ParseRisk returns the risk that s names.
func ParseRisk(s string) (Risk, error) {
	if r := Risk(s); slices.Contains(Risks, r) {
		return r, nil
	}
	return "", fmt.Errorf("unknown risk %q: want high, medium or low", s)
}

// AtLeast reports whether r is as bad as other or worse.
func (r Risk) AtLeast(other Risk) bool { return r.rank() >= other.rank() }

func (r Risk) rank() int { return len(Risks) - slices.Index(Risks, r) }

// Strength says how much a verdict settles about a practice.
type Strength string

// The two strengths of evidence.
const (
	Direct  Strength = "direct"  // settles the practice for what was judged
	Partial Strength = "partial" // speaks for or against it
)

// Polarity says which of a policy's verdicts are evidence.
type Polarity string

// Polarities. The zero value counts both ways.
const (
	Both     Polarity = ""
	Presence Polarity = "presence" // a pass speaks for the practice, a fail says nothing and is not reported
	Absence  Polarity = "absence"  // a fail speaks against the practice, a pass says nothing for it
)

// Practice ties a policy to one practice of the framework.
type Practice struct {
	ID       string   `json:"id"`  // SEC08-BP02, in the framework's newest edition; "" where the key is not known to it
	Key      string   `json:"key"` // the WA Tool's choice id
	Strength Strength `json:"strength"`
	Polarity Polarity `json:"polarity,omitempty"`
}

// PracticeInfo is what a catalogue knows of one practice.
type PracticeInfo struct {
	ID            string // SEC08-BP02
	Key           string // sec_protect_data_rest_encrypt
	Title         string
	Pillar        string // the API's id: security, costOptimization, ...
	PillarTitle   string
	Question      string // SEC 8
	QuestionID    string // the API's id: protect-data-rest
	QuestionTitle string
	Risk          Risk
	URL           string
}

// A Catalogue tells what a practice's key stands for. The mapping packages
// implement it; the scanner takes it as given.
type Catalogue interface {
	Practice(key string) (PracticeInfo, bool)
}

// Subject is what a verdict is about: a resource, or (scope workload and account
// without a resource type) the workload or account as a whole, whose Type is "".
type Subject struct {
	Address string          `json:"address"`
	Type    string          `json:"type"`
	Name    string          `json:"name"`
	Module  string          `json:"module,omitempty"`
	Root    string          `json:"root,omitempty"`
	Source  resource.Source `json:"source"`
	ARN     string          `json:"arn,omitempty"`
	Account string          `json:"account,omitempty"`
	Region  string          `json:"region,omitempty"`
}

// SubjectOf returns a resource as the subject of a verdict.
func SubjectOf(r *resource.Resource) Subject {
	s := Subject{
		Address: r.Address, Type: r.Type, Name: r.Name, Module: r.Module, Root: r.Root, Source: r.Source,
		Account: r.Provider.Account, Region: r.Provider.Region,
	}
	if arn, ok := r.Values["arn"].(string); ok && !resource.HasSymbol(arn) {
		s.ARN = arn
	}
	return s
}

// UnknownValue is one reason why a verdict is unknown.
type UnknownValue struct {
	Attribute string `json:"attribute"` // a path of the subject, or address and path of another resource
	Reason    string `json:"reason"`
}

// Place is a resource.Location as it appears in JSON.
type Place struct {
	File        string `json:"file"`
	StartLine   int    `json:"start_line"`
	StartColumn int    `json:"start_column"`
	EndLine     int    `json:"end_line"`
	EndColumn   int    `json:"end_column"`
}

// NewPlace converts a location.
func NewPlace(l resource.Location) Place {
	return Place{File: l.File, StartLine: l.StartLine, StartColumn: l.StartColumn, EndLine: l.EndLine, EndColumn: l.EndColumn}
}

// Places returns the stack of places of a path of a resource, innermost first, and
// how many of them are not the user's to edit.
func Places(r *resource.Resource, path string) (stack []Place, external int) {
	at := r.Locations.At(path)
	if at == (resource.Location{}) {
		return []Place{}, 0
	}
	stack = append(stack, NewPlace(at))
	for i, call := range r.Locations.Calls {
		stack = append(stack, NewPlace(call.Location))
		// The call itself is the author's unless one further out is external.
		if call.External {
			external = i + 1
		}
	}
	return stack, external
}

// A View is how one target shows the subject of a verdict, and what the policy
// says of that.
type View struct {
	Source  resource.Source `json:"source"`
	Address string          `json:"address"`
	Outcome Outcome         `json:"verdict"` // "" where the policy says nothing
	Unknown []UnknownValue  `json:"unknown,omitempty"`
}

// A Verdict is what one policy says of one subject.
type Verdict struct {
	Policy    string     `json:"policy"`
	Outcome   Outcome    `json:"verdict"`
	Risk      Risk       `json:"risk"`
	Practices []Practice `json:"practices"`
	Subject   Subject    `json:"resource"`

	Message   string `json:"message,omitempty"`   // one sentence, for fail and waived
	Attribute string `json:"attribute,omitempty"` // the path of Subject (or of the companion whose place Locations shows) that the message is about

	Fingerprint string `json:"fingerprint"` // the same from run to run as long as the matter is; see Fingerprint
	New         bool   `json:"new"`         // not in the baseline, where one was given

	// Locations is the stack of places, innermost first: the attribute or
	// block, then each module call on the way to it.
	Locations []Place `json:"locations"`
	// External counts the places at the head of Locations that the author
	// cannot edit (inside downloaded modules): the place to report is
	// Locations[External], if there is one.
	External int `json:"external,omitempty"`

	Unknown []UnknownValue `json:"unknown,omitempty"`
	Waiver  *Waiver        `json:"waiver,omitempty"`

	// Views are the views of the subject, where several targets show it: first
	// the one that it is called by. The verdict is the worst of what is known.
	Views []View `json:"views,omitempty"`
}

// Reported returns the narrowest place that the author can change: where a
// finding is shown. ok is false where no place in a file is known.
func (v *Verdict) Reported() (p Place, ok bool) {
	if len(v.Locations) == 0 {
		return Place{}, false
	}
	return v.Locations[min(v.External, len(v.Locations)-1)], true
}

// A Waiver is a person's word that a fail is accepted.
type Waiver struct {
	Reason string `json:"reason"`
	Until  string `json:"until,omitempty"` // YYYY-MM-DD, the last day on which it holds
	File   string `json:"file"`            // where the waiver stands
	Line   int    `json:"line"`
}

// Sort brings verdicts into their fixed order: by root and address, then policy,
// attribute and message.
func Sort(vs []*Verdict) {
	slices.SortStableFunc(vs, func(a, b *Verdict) int {
		return cmp.Or(
			strings.Compare(a.Subject.Root, b.Subject.Root),
			resource.CompareAddresses(a.Subject.Address, b.Subject.Address),
			strings.Compare(string(a.Subject.Source), string(b.Subject.Source)),
			strings.Compare(a.Policy, b.Policy),
			strings.Compare(a.Attribute, b.Attribute),
			strings.Compare(a.Message, b.Message),
		)
	})
}
