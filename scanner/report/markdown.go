package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
)

// maxMarkdown is the longest Markdown, in bytes. GitHub takes 65,536 characters
// in a comment.
const maxMarkdown = 60_000

// MarkdownMark begins every Markdown report, so that a bot finds its own comment.
const MarkdownMark = "<!-- plumb -->"

// Markdown writes the report for a comment on a pull request or the summary of
// a job: what was found by pillar, the findings at or above Options.MinRisk as a
// table, and folded away what lies below, is unknown or waived, and why and how
// to fix. It keeps within the length of a comment and says what it left out.
func Markdown(w io.Writer, r *Report) error {
	m := &markdown{r: r, policies: r.policies()}
	m.heading()
	shown := r.group(r.of(finding.Fail, r.minRisk()))
	m.findings("", shown)
	m.remedies(shown)
	var low []*finding.Verdict
	for _, v := range r.of(finding.Fail, finding.Low) {
		if !v.Risk.AtLeast(r.minRisk()) {
			low = append(low, v)
		}
	}
	m.findings(count(len(low), "finding")+" of lower risk", r.group(low))
	m.unknown()
	m.waived()
	m.unmanaged()
	m.diagnostics()
	if m.left > 0 {
		note := fmt.Sprintf("%s did not fit into %d bytes of Markdown.", count(m.left, "line"), maxMarkdown)
		m.b.WriteString("\n_" + note + "_\n")
		r.notify(note)
	}
	if _, err := io.WriteString(w, m.b.String()); err != nil {
		return fmt.Errorf("write markdown: %w", err)
	}
	return nil
}

type markdown struct {
	r        *Report
	policies map[string]*Policy
	b        strings.Builder
	left     int // lines that did not fit
}

// row writes a line if there is room for it. What closes a fold is always written.
func (m *markdown) row(s string) {
	if m.b.Len()+len(s) > maxMarkdown {
		m.left++
		return
	}
	m.b.WriteString(s + "\n")
}

func (m *markdown) heading() {
	s := m.r.summary()
	m.row(MarkdownMark)
	if s.Verdicts.Fail == 0 {
		m.row("## plumb: no findings")
	} else {
		var parts []string
		for _, risk := range finding.Risks {
			if n := s.Risk.Of(risk); n > 0 {
				parts = append(parts, fmt.Sprintf("%d %s", n, risk))
			}
		}
		head := fmt.Sprintf("## plumb: %s (%s)", count(s.Verdicts.Fail, "finding"), strings.Join(parts, ", "))
		if m.r.Baseline {
			head += fmt.Sprintf(", %d new", s.New)
		}
		m.row(head)
	}
	judged := s.Verdicts.Pass + s.Verdicts.Fail + s.Verdicts.Unknown + s.Verdicts.Waived
	m.row(fmt.Sprintf("\n%s on %s by %s; %d passed, %d unknown, %d waived.\n", count(judged, "verdict"), count(s.Resources, "resource"),
		plural(s.Policies, "policy", "policies"), s.Verdicts.Pass, s.Verdicts.Unknown, s.Verdicts.Waived))
	if len(s.Pillars) == 0 {
		return
	}
	m.row("| Pillar | High | Medium | Low | Unknown | Waived | Passed |\n|---|--:|--:|--:|--:|--:|--:|")
	for _, p := range s.Pillars {
		m.row(fmt.Sprintf("| %s | %d | %d | %d | %d | %d | %d |", mdText(p.Title), p.Risk.High, p.Risk.Medium, p.Risk.Low, p.Unknown, p.Waived, p.Pass))
	}
}

var riskMarks = map[finding.Risk]string{finding.High: "🔴 high", finding.Medium: "🟠 medium", finding.Low: "🔵 low"}

// findings writes a table, folded under a title if there is one.
func (m *markdown) findings(title string, groups []group) {
	if len(groups) == 0 {
		return
	}
	m.fold(title, func() {
		m.row("\n| Risk | Finding | Resource | Where | Policy |\n|---|---|---|---|---|")
		for _, it := range worstFirst(groups) {
			words := mdText(it.Message)
			if n := m.r.news(it); n != "" {
				words += " **" + n + "**"
			}
			name := mdCode(subjectName(it.Verdict))
			if n := len(it.All) - 1; n > 0 {
				name += fmt.Sprintf(" and %s", count(n, "more instance"))
			}
			m.row(fmt.Sprintf("| %s | %s | %s | %s | %s |", riskMarks[it.Risk], words, name, m.place(it.Verdict), mdCode(it.Policy)))
		}
	})
}

func (m *markdown) place(v *finding.Verdict) string {
	p, ok := v.Reported()
	if !ok {
		return mdText(strings.TrimSpace(v.Subject.Account + " " + v.Subject.Region))
	}
	return mdCode(fmt.Sprintf("%s:%d", m.r.file(p.File), p.StartLine))
}

func (m *markdown) fold(title string, body func()) {
	if title == "" {
		body()
		return
	}
	if m.b.Len()+len(title)+200 > maxMarkdown {
		m.left++
		return
	}
	m.b.WriteString("\n<details><summary>" + title + "</summary>\n")
	body()
	m.b.WriteString("\n</details>\n")
}

// remedies writes why and how for each policy that is shown, once.
func (m *markdown) remedies(groups []group) {
	var order []*Policy
	seen := map[string]bool{}
	for _, it := range worstFirst(groups) {
		if p := m.policies[it.Policy]; p != nil && !seen[p.ID] {
			seen[p.ID] = true
			order = append(order, p)
		}
	}
	if len(order) == 0 {
		return
	}
	m.fold("Why, and how to fix", func() {
		for _, p := range order {
			var b strings.Builder
			fmt.Fprintf(&b, "\n#### %s\n", mdText(orElse(p.Title, p.ID)))
			if p.Description != "" {
				fmt.Fprintf(&b, "\n%s\n", block(p.Description))
			}
			if p.Remediation != "" {
				fmt.Fprintf(&b, "\n%s\n", block(p.Remediation))
			}
			for _, practice := range p.Practices {
				b.WriteString("\n- " + practiceMarkdown(m.r.practice(practice)))
			}
			for _, l := range p.Related {
				b.WriteString("\n- " + mdLink(orElse(l.Title, l.URL), l.URL))
			}
			m.row(b.String())
		}
	})
}

func (m *markdown) unknown() {
	unknown := m.r.of(finding.Unknown, finding.Low)
	if len(unknown) == 0 {
		return
	}
	m.fold(fmt.Sprintf("%d unknown", len(unknown)), func() {
		m.row("\n| Policy | Resource | Why |\n|---|---|---|")
		for _, v := range unknown {
			var why []string
			for _, u := range v.Unknown {
				why = append(why, strings.TrimSpace(mdCode(u.Attribute)+" "+mdText(u.Reason)))
			}
			m.row(fmt.Sprintf("| %s | %s | %s |", mdCode(v.Policy), mdCode(subjectName(v)), strings.Join(why, "<br>")))
		}
	})
}

func (m *markdown) waived() {
	waived := m.r.of(finding.Waived, finding.Low)
	if len(waived) == 0 {
		return
	}
	m.fold(fmt.Sprintf("%d waived", len(waived)), func() {
		m.row("\n| Policy | Resource | Reason | Until | Where |\n|---|---|---|---|---|")
		for _, v := range waived {
			w := v.Waiver
			if w == nil {
				w = &finding.Waiver{}
			}
			where := ""
			if w.File != "" {
				where = mdCode(fmt.Sprintf("%s:%d", m.r.file(w.File), w.Line))
			}
			m.row(fmt.Sprintf("| %s | %s | %s | %s | %s |", mdCode(v.Policy), mdCode(subjectName(v)), mdText(w.Reason), mdText(w.Until), where))
		}
	})
}

func (m *markdown) unmanaged() {
	if len(m.r.Unmanaged) == 0 {
		return
	}
	m.fold(fmt.Sprintf("%d unmanaged", len(m.r.Unmanaged)), func() {
		m.row("\n| Resource | Type | Region |\n|---|---|---|")
		for _, u := range m.r.Unmanaged {
			m.row(fmt.Sprintf("| %s | %s | %s |", mdCode(u.Address), mdCode(u.Type), mdText(u.Region)))
		}
	})
}

func (m *markdown) diagnostics() {
	if len(m.r.Diagnostics) == 0 {
		return
	}
	m.fold(count(len(m.r.Diagnostics), "problem")+" while reading", func() {
		m.row("")
		for _, d := range m.r.Diagnostics {
			words := fmt.Sprintf("- **%s** %s", mdText(string(d.Severity)), mdText(d.Summary))
			if d.File != "" {
				words += " " + mdCode(fmt.Sprintf("%s:%d", m.r.file(d.File), d.Line))
			}
			if d.Detail != "" {
				words += "<br>" + mdText(d.Detail)
			}
			m.row(words)
		}
	})
}
