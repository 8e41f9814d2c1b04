package answers

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/plumb-iac/plumb/mapping"
)

// shown is how many details a policy's evidence shows in documents; JSON has all.
const shown = 20

// Markdown writes the review as a document.
func Markdown(w io.Writer, r *mapping.Review) error {
	m := &markdown{Writer: bufio.NewWriter(w)}
	m.line("# %s", md(title(r)))
	m.head(r)
	m.risks(r)
	m.ask(r)
	m.actions(r)
	pillar := ""
	for _, q := range r.Questions {
		if q.Pillar != pillar {
			pillar = q.Pillar
			m.line("## %s", md(q.PillarTitle))
		}
		m.question(q)
	}
	if len(r.Diagnostics) > 0 {
		m.line("## What could not be read")
		for _, d := range r.Diagnostics {
			at := ""
			if d.File != "" {
				at = fmt.Sprintf(" (%s)", code(fmt.Sprintf("%s:%d", d.File, d.Line)))
			}
			m.item("%s: %s%s %s", d.Severity, md(d.Summary), at, md(d.Detail))
		}
		m.line("")
	}
	if err := m.Flush(); err != nil {
		return fmt.Errorf("write markdown: %w", err)
	}
	return nil
}

type markdown struct{ *bufio.Writer }

// line writes a paragraph.
func (m *markdown) line(format string, args ...any) {
	fmt.Fprintf(m, strings.TrimRight(format, " ")+"\n", args...)
	if format != "" {
		fmt.Fprintln(m)
	}
}

func (m *markdown) item(format string, args ...any) {
	fmt.Fprintln(m, "- "+strings.TrimRight(fmt.Sprintf(format, args...), " "))
}

func (m *markdown) row(cells ...string) { fmt.Fprintln(m, "| "+strings.Join(cells, " | ")+" |") }

func (m *markdown) table(header ...string) {
	m.row(header...)
	rule := make([]string, len(header))
	for i := range rule {
		rule[i] = "---"
	}
	m.row(rule...)
}

func (m *markdown) head(r *mapping.Review) {
	m.item("Lens: %s, edition of %s", md(r.Lens.Title), md(r.Lens.Version))
	if r.Milestone != "" {
		m.item("Milestone: %s", md(r.Milestone))
	}
	if r.Owner != "" {
		m.item("Owner: %s", md(r.Owner))
	}
	if d := date(r.Time); d != "" {
		m.item("Scanned: %s", d)
	}
	if t := targets(r); t != "" {
		m.item("Targets: %s", md(t))
	}
	s := r.Summary
	m.item("Policies: %d", r.Policies)
	m.item("Proposals: %d to select, %d to confirm, %d to leave, %d open", s.Proposals.Select, s.Proposals.Confirm, s.Proposals.Leave, s.Proposals.Nothing)
	m.item("People: %s, %s", plural(s.Answered, "choice answered", "choices answered"), plural(s.Conflicts, "conflict with the evidence", "conflicts with the evidence"))
	m.line("")
}

func (m *markdown) risks(r *mapping.Review) {
	m.line("## Risks by pillar")
	m.line("%s", md(riskNote(r)))
	m.table("Pillar", "High", "Medium", "None", "Unanswered")
	for _, p := range r.Summary.Pillars {
		m.row(md(p.Title), fmt.Sprint(p.Risks.High), fmt.Sprint(p.Risks.Medium), fmt.Sprint(p.Risks.None), fmt.Sprint(p.Risks.Unanswered))
	}
	n := r.Summary.Risks
	m.row("**All**", fmt.Sprint(n.High), fmt.Sprint(n.Medium), fmt.Sprint(n.None), fmt.Sprint(n.Unanswered))
	m.line("")
}

func (m *markdown) ask(r *mapping.Review) {
	if len(r.Ask) == 0 {
		return
	}
	m.line("## What to ask, most urgent first")
	for i, a := range r.Ask {
		if i == shown {
			m.item("and %d more: each stands with its practice below", len(r.Ask)-shown)
			break
		}
		m.item("**%s** %s (%s): %s *%s*", md(name(a.ID, a.Key)), md(a.Title), orDash(string(a.Risk)), md(a.Ask), md(a.Why))
	}
	m.line("")
}

func (m *markdown) actions(r *mapping.Review) {
	if len(r.Actions) == 0 {
		return
	}
	m.line("## Improvement plan, most urgent first")
	m.table("Policy", "Risk", "Resources", "Places to change", "Effort", "Practices")
	for _, a := range r.Actions {
		m.row(code(a.Policy)+" "+md(a.Title), string(a.Risk), fmt.Sprint(a.Resources), fmt.Sprint(a.Places), string(a.Effort), md(strings.Join(a.Practices, ", ")))
	}
	m.line("")
}

func (m *markdown) question(q *mapping.Question) {
	m.line("### %s", md(strings.TrimSpace(q.Number+" "+q.Title)))
	open := ""
	if q.Open > 0 {
		open = fmt.Sprintf(" %s open.", plural(q.Open, "practice is", "practices are"))
	}
	m.line("Estimated risk: **%s**.%s", q.RiskEstimate, open)
	m.answer(q.Answer, q.Conflict)
	for _, c := range q.Choices {
		m.choice(c)
	}
}

func (m *markdown) choice(c *mapping.Choice) {
	m.line("#### %s", md(strings.TrimSpace(c.ID+" "+c.Title)))
	proposal := "nothing is proposed"
	if c.Proposal != mapping.Nothing {
		proposal = "proposed: **" + string(c.Proposal) + "**"
	}
	m.line("Risk %s, **%s**, %s. %s", orDash(string(c.Risk)), c.Status.Words(), proposal, md(c.Note))
	m.answer(c.Answer, c.Conflict)
	if c.Question != "" && c.Status != mapping.Supported {
		m.line("Ask: %s", md(c.Question))
	}
	evidence := false
	for _, e := range c.Evidence {
		n := e.Verdicts
		if n.Pass+n.Fail+n.Unknown+n.Waived == 0 {
			continue
		}
		evidence = true
		m.item("%s (%s): %d pass, %d fail, %d unknown, %d waived", code(e.Policy), e.Strength, n.Pass, n.Fail, n.Unknown, n.Waived)
		for i, d := range e.Fails {
			if i == shown {
				fmt.Fprintf(m, "  - and %d more\n", len(e.Fails)-shown)
				break
			}
			fmt.Fprintf(m, "  - %s%s: %s%s\n", code(d.Address), at(d), md(d.Message), waiver(d))
		}
		for i, d := range e.Unknown {
			if i == shown {
				fmt.Fprintf(m, "  - and %d more unknown\n", len(e.Unknown)-shown)
				break
			}
			var reasons []string
			for _, u := range d.Unknown {
				reasons = append(reasons, md(u.Reason))
			}
			fmt.Fprintf(m, "  - %s%s: unknown: %s\n", code(d.Address), at(d), strings.Join(reasons, "; "))
		}
	}
	if evidence {
		m.line("")
	}
}

func (m *markdown) answer(a *mapping.Answer, conflict string) {
	if a != nil {
		text := ""
		if a.Said != "" {
			text = "says **" + said(a) + "**"
		}
		if a.Reason != "" {
			text += " because: " + md(a.Reason)
		}
		if a.Owner != "" {
			text += " (owner: " + md(a.Owner) + ")"
		}
		if text != "" {
			m.line("A person %s.", strings.TrimSpace(text))
		}
		if a.Notes != "" {
			for line := range strings.Lines(a.Notes) {
				fmt.Fprintln(m, strings.TrimRight("> "+md(strings.TrimRight(line, "\r\n")), " "))
			}
			m.line("")
		}
		for _, f := range a.Former {
			m.line("Formerly %s %s: %s %s To be confirmed.", md(f.ID), md(f.Title), md(said(&f.Answer)), md(f.Notes))
		}
	}
	if conflict != "" {
		m.line("**Conflict:** %s.", md(conflict))
	}
}

func at(d mapping.Detail) string {
	if p := place(d); p != "" {
		return " at " + code(p)
	}
	return ""
}

func waiver(d mapping.Detail) string {
	if d.Waiver == nil {
		return ""
	}
	text := " (waived: " + md(d.Waiver.Reason)
	if d.Waiver.Until != "" {
		text += ", until " + md(d.Waiver.Until)
	}
	return text + ")"
}

func name(id, key string) string {
	if id != "" {
		return id
	}
	return key
}

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

var mdEscaper = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
	"<", "&lt;", ">", "&gt;", "&", "&amp;", "|", `\|`, "#", `\#`, "~", `\~`, "!", `\!`,
)

// md writes plain text as Markdown, on one line.
func md(s string) string { return mdEscaper.Replace(oneLine(s)) }

// code writes text as a code span that also works in a table.
func code(s string) string {
	s = strings.ReplaceAll(oneLine(s), "|", "¦")
	fence := "`"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	if fence != "`" {
		return fence + " " + s + " " + fence
	}
	return fence + s + fence
}
