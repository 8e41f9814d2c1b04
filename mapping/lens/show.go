package lens

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// WriteText writes l for a terminal: pillars, questions, choices, and what the
// rules ask for.
func (l *Lens) WriteText(w io.Writer) error {
	p := &printer{w: w}
	questions, choices := 0, 0
	for _, pillar := range l.Pillars {
		for _, q := range pillar.Questions {
			questions++
			choices += len(q.Choices)
		}
	}
	p.line("%s", l.Name)
	p.text("", l.Description)
	p.line("%d pillars, %d questions, %d choices", len(l.Pillars), questions, choices)
	for _, pillar := range l.Pillars {
		p.line("\n%s (%s)", pillar.Name, pillar.ID)
		for i := range pillar.Questions {
			pillar.Questions[i].writeText(p)
		}
	}
	return p.err
}

func (q *Question) writeText(p *printer) {
	p.line("\n  %s (%s)", q.Title, q.ID)
	p.text("    ", q.Description)
	q.content(p, "    help: ", q.Helpful)
	truth, known := TruthOf(q)
	for i, c := range q.Choices {
		risk := ""
		if known && !c.None() {
			risk = "  [missing alone: " + string(truth.missing(i, q)) + "]"
		}
		p.line("    - %s (%s)%s", c.Title, c.ID, risk)
		q.content(p, "        help: ", c.Helpful)
		q.content(p, "        improve: ", c.Improvement)
		for _, a := range c.Additional {
			for _, content := range a.Content {
				q.content(p, "        more, "+strings.ToLower(strings.ReplaceAll(a.Type, "_", " "))+": ", &content)
			}
		}
	}
	for _, r := range q.Rules {
		p.line("    %-12s if %s", riskName(r.Risk), r.Condition)
	}
}

func (q *Question) content(p *printer, prefix string, c *Content) {
	if c == nil {
		return
	}
	text := strings.ReplaceAll(c.Text, "\n", "\n"+strings.Repeat(" ", len(prefix)))
	if c.URL != "" {
		text += " <" + c.URL + ">"
	}
	p.line("%s%s", prefix, text)
}

// Answers are answers to the questions of a lens, by question id.
type Answers map[string]Answer

// ReadAnswers reads answers from YAML or JSON, strictly:
//
//	data_at_rest:
//	  selected: [dar_encrypted]
//	  not_applicable: [dar_versioned]
//	retention:
//	  question_does_not_apply: true
func ReadAnswers(name string, in io.Reader) (Answers, error) {
	var a Answers
	dec := yaml.NewDecoder(io.LimitReader(in, maxMapping))
	dec.KnownFields(true)
	if err := dec.Decode(&a); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return a, nil
}

// A QuestionRisk is the risk of one question under given answers.
type QuestionRisk struct {
	Pillar   string   `json:"pillar"`
	Question string   `json:"question"`
	Title    string   `json:"title"`
	Risk     string   `json:"risk"` // UNANSWERED, HIGH, MEDIUM, NONE, NOT_APPLICABLE
	Rule     string   `json:"rule,omitempty"`
	Doubt    string   `json:"doubt,omitempty"`
	Cheapest []string `json:"cheapest_no_risk,omitempty"` // a smallest selection that leads to no risk
}

// Risks evaluates every question. The error names what the answers say of
// questions and choices that do not exist; all of it at once.
func (l *Lens) Risks(answers Answers) ([]QuestionRisk, error) {
	var faults []string
	for id := range answers {
		if _, q := l.Question(id); q == nil {
			faults = append(faults, fmt.Sprintf("the lens has no question %q", id))
		}
	}
	var out []QuestionRisk
	for _, p := range l.Pillars {
		for i := range p.Questions {
			q := &p.Questions[i]
			result, err := q.Evaluate(answers[q.ID])
			if err != nil {
				faults = append(faults, err.Error())
				continue
			}
			risk := QuestionRisk{Pillar: p.ID, Question: q.ID, Title: q.Title, Risk: result.Risk, Doubt: result.Doubt}
			if result.Rule >= 0 {
				risk.Rule = q.Rules[result.Rule].Condition
			}
			if t, ok := TruthOf(q); ok && result.Risk != None {
				risk.Cheapest = t.Cheapest(None)
			}
			out = append(out, risk)
		}
	}
	if len(faults) > 0 {
		slices.Sort(faults)
		return nil, fmt.Errorf("%s", strings.Join(faults, "\n"))
	}
	return out, nil
}

// WriteRisks writes the risks of questions for a terminal, with their counts.
func WriteRisks(w io.Writer, risks []QuestionRisk) error {
	p := &printer{w: w}
	counts := map[string]int{}
	for _, r := range risks {
		counts[r.Risk]++
		p.line("%-14s %s (%s)", r.Risk, r.Title, r.Question)
		if r.Rule != "" {
			p.line("%-14s   by %s", "", r.Rule)
		}
		if len(r.Cheapest) > 0 {
			p.line("%-14s   no risk with %s", "", strings.Join(r.Cheapest, ", "))
		}
		if r.Doubt != "" {
			p.line("%-14s   in doubt: %s", "", r.Doubt)
		}
	}
	var parts []string
	for _, risk := range []string{High, Medium, None, Unanswered, NotApplicable} {
		if counts[risk] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", counts[risk], risk))
		}
	}
	p.line("\n%d questions: %s", len(risks), strings.Join(parts, ", "))
	return p.err
}

// WriteTable writes the risk of every selection of a question's choices, one
// line a selection, the smallest first.
func (q *Question) WriteTable(w io.Writer) error {
	t, ok := TruthOf(q)
	if !ok {
		return fmt.Errorf("question %s: its rules cannot be read: plumb lens check says why", q.ID)
	}
	p := &printer{w: w}
	type row struct{ s, n int }
	var rows []row
	for s := range t.of {
		rows = append(rows, row{s, len(t.names(s))})
	}
	slices.SortStableFunc(rows, func(a, b row) int { return a.n - b.n })
	for _, r := range rows {
		names := strings.Join(t.names(r.s), ", ")
		if names == "" {
			names = "nothing"
		}
		p.line("%-10s %s", t.Risk(r.s), names)
	}
	return p.err
}

type printer struct {
	w   io.Writer
	err error
}

// line writes one line, without control characters that could steer a terminal.
func (p *printer) line(format string, args ...any) {
	if p.err != nil {
		return
	}
	text := strings.Map(func(r rune) rune {
		if r == '\n' || r >= 0x20 && r != 0x7f && (r < 0x80 || r > 0x9f) {
			return r
		}
		return '\uFFFD'
	}, fmt.Sprintf(format, args...))
	_, p.err = fmt.Fprintln(p.w, text)
}

func (p *printer) text(indent, text string) {
	if text != "" {
		p.line("%s%s", indent, strings.ReplaceAll(text, "\n", "\n"+indent))
	}
}
