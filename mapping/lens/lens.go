// Package lens reads, checks, evaluates and writes custom lenses of the AWS
// Well-Architected Tool: the published JSON format, schemaVersion 2021-11-01.
//
// Limits come from the user guide ("Lens format specification"), the API's
// model and, where neither says anything, from what the maintainers of a
// published lens measured in a sandbox account in October 2026 (character set,
// not-applicable choices, what an import really refuses). Faults of the first
// two kinds are errors, of the third warnings.
package lens

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// SchemaVersion is the only version of the format.
const SchemaVersion = "2021-11-01"

// A Lens is a catalogue of pillars, questions and choices that an
// organisation wrote for itself.
type Lens struct {
	SchemaVersion string   `json:"schemaVersion"`
	Name          string   `json:"name"`
	Description   string   `json:"description"`
	Pillars       []Pillar `json:"pillars"`
}

// A Pillar groups questions. The ids of the framework's pillars
// (operationalExcellence, security, ...) map it to them.
type Pillar struct {
	ID        string     `json:"id"`
	Name      string     `json:"name"`
	Questions []Question `json:"questions"`
}

// A Question has choices to select and rules that make a risk of the selection.
type Question struct {
	ID          string   `json:"id"`
	Title       string   `json:"title"`
	Description string   `json:"description,omitempty"`
	Helpful     *Content `json:"helpfulResource,omitempty"`
	Choices     []Choice `json:"choices"`
	Rules       []Rule   `json:"riskRules"`
}

// A Choice is a practice, or the answer "none of these" where its id ends in _no.
type Choice struct {
	ID          string       `json:"id"`
	Title       string       `json:"title"`
	Helpful     *Content     `json:"helpfulResource,omitempty"`
	Improvement *Content     `json:"improvementPlan,omitempty"`
	Additional  []Additional `json:"additionalResources,omitempty"`
}

// None reports whether c is the answer "none of these".
func (c Choice) None() bool { return IsNone(c.ID) }

// IsNone reports whether a choice id means "none of these".
func IsNone(id string) bool { return strings.HasSuffix(id, "_no") }

// Content is a text with an optional link.
type Content struct {
	Text string `json:"displayText"`
	URL  string `json:"url,omitempty"`
}

// Additional holds up to five more resources of one type.
type Additional struct {
	Type    string    `json:"type"` // HELPFUL_RESOURCE or IMPROVEMENT_PLAN
	Content []Content `json:"content"`
}

// A Rule gives a risk where its condition is true.
type Rule struct {
	Condition string `json:"condition"` // an expression over choice ids, or "default"
	Risk      string `json:"risk"`      // HIGH_RISK, MEDIUM_RISK or NO_RISK
}

// The risks that a rule can give.
const (
	HighRisk   = "HIGH_RISK"
	MediumRisk = "MEDIUM_RISK"
	NoRisk     = "NO_RISK"
)

// Question returns the question with an id, and the pillar it belongs to.
func (l *Lens) Question(id string) (*Pillar, *Question) {
	for i := range l.Pillars {
		for j := range l.Pillars[i].Questions {
			if l.Pillars[i].Questions[j].ID == id {
				return &l.Pillars[i], &l.Pillars[i].Questions[j]
			}
		}
	}
	return nil, nil
}

// Choice returns the choice with an id, or nil.
func (q *Question) Choice(id string) *Choice {
	for i := range q.Choices {
		if q.Choices[i].ID == id {
			return &q.Choices[i]
		}
	}
	return nil
}

// Write writes l as the WA Tool takes it: two spaces of indent, the format's
// order of keys, a newline at the end. The same lens gives the same bytes.
func (l *Lens) Write(w io.Writer) error {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(l); err != nil {
		return fmt.Errorf("write lens %q: %w", l.Name, err)
	}
	_, err := w.Write(buf.Bytes())
	return err
}
