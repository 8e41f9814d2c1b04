package answers

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/plumb-iac/plumb/mapping"
)

// Comparisons are the formats of a comparison by name.
var Comparisons = map[string]func(io.Writer, *mapping.Comparison) error{
	"text":     compareText,
	"markdown": compareMarkdown,
	"json":     func(w io.Writer, c *mapping.Comparison) error { return writeJSON(w, c) },
}

func sideName(s mapping.Side) string {
	name := s.Milestone
	if name == "" {
		name = s.Workload
	}
	if name == "" {
		name = "review"
	}
	if d := date(s.Time); d != "" {
		name += " of " + d
	}
	return oneLine(name)
}

func compareText(w io.Writer, c *mapping.Comparison) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "From %s to %s: %s better, %d worse\n", sideName(c.From), sideName(c.To), plural(c.Better, "question", "questions"), c.Worse)
	fmt.Fprintf(out, "Estimated risks: high %d -> %d, medium %d -> %d, unanswered %d -> %d, none %d -> %d\n",
		c.From.Risks.High, c.To.Risks.High, c.From.Risks.Medium, c.To.Risks.Medium,
		c.From.Risks.Unanswered, c.To.Risks.Unanswered, c.From.Risks.None, c.To.Risks.None)
	for _, q := range c.Questions {
		fmt.Fprintf(out, "\n%s: %s%s\n", q.Direction, strings.TrimSpace(q.Number+" "+oneLine(q.Title)), riskMove(q))
		tab := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
		for _, ch := range q.Choices {
			fmt.Fprintf(tab, "  %s\t%s\t%s -> %s\t%s\n", ch.Direction, name(ch.ID, ch.Key), state(ch.From), state(ch.To), oneLine(ch.Title))
		}
		if err := tab.Flush(); err != nil {
			return fmt.Errorf("write text: %w", err)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write text: %w", err)
	}
	return nil
}

func riskMove(q mapping.QuestionChange) string {
	if q.From == q.To || q.From == "" || q.To == "" {
		return ""
	}
	return fmt.Sprintf(" (risk %s -> %s)", q.From, q.To)
}

// state is one side of a changed choice in words.
func state(s *mapping.ChoiceState) string {
	if s == nil {
		return "not there"
	}
	text := s.Status.Words()
	if s.Fail > 0 {
		text += fmt.Sprintf(" (%s)", plural(s.Fail, "fail", "fails"))
	}
	if s.Said != "" {
		text += ", a person says " + strings.ReplaceAll(string(s.Said), "_", " ")
	}
	return text
}

func compareMarkdown(w io.Writer, c *mapping.Comparison) error {
	m := &markdown{bufio.NewWriter(w)}
	m.line("# From %s to %s", md(sideName(c.From)), md(sideName(c.To)))
	m.line("%s better, %d worse.", plural(c.Better, "question is", "questions are"), c.Worse)
	m.table("Estimated risk", "Before", "After")
	for _, row := range []struct {
		name     string
		from, to int
	}{
		{"High", c.From.Risks.High, c.To.Risks.High},
		{"Medium", c.From.Risks.Medium, c.To.Risks.Medium},
		{"Unanswered", c.From.Risks.Unanswered, c.To.Risks.Unanswered},
		{"None", c.From.Risks.None, c.To.Risks.None},
	} {
		m.row(row.name, fmt.Sprint(row.from), fmt.Sprint(row.to))
	}
	m.line("")
	for _, q := range c.Questions {
		m.line("## %s: %s%s", q.Direction, md(strings.TrimSpace(q.Number+" "+q.Title)), md(riskMove(q)))
		for _, ch := range q.Choices {
			m.item("**%s** %s %s: %s → %s", ch.Direction, md(name(ch.ID, ch.Key)), md(ch.Title), state(ch.From), state(ch.To))
		}
		m.line("")
	}
	if err := m.Flush(); err != nil {
		return fmt.Errorf("write markdown: %w", err)
	}
	return nil
}
