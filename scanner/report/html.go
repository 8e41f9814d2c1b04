package report

import (
	"bufio"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

//go:embed report.html.tmpl
var htmlSource string

var htmlTemplate = template.Must(template.New("report").Parse(htmlSource))

// HTML writes the report as one page that needs nothing else: no script, no font, no
// picture, and a content policy that forbids the browser to load any. Findings of
// low risk are folded.
func HTML(w io.Writer, r *Report) error {
	h := &htmlReport{r: r, sources: r.sources(), policies: r.policies()}
	out := bufio.NewWriter(w)
	if err := htmlTemplate.Execute(out, h.page()); err != nil {
		return fmt.Errorf("write html: %w", err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write html: %w", err)
	}
	return nil
}

type htmlReport struct {
	r        *Report
	sources  *sources
	policies map[string]*Policy
}

// What the template shows. All texts are clean; the template escapes them.
type (
	htmlPage struct {
		Tool, Time, Headline string
		Targets              []string
		Summary              *Summary
		Judged               int
		Baseline             bool
		Groups               []htmlGroup
		Policies             []htmlPolicy
		Unknown              []htmlUnknown
		Waived               []htmlWaived
		Unmanaged            []htmlUnmanaged
		Diagnostics          []htmlDiagnostic
	}
	htmlGroup struct {
		Name, Place, Risk string
		Runs              string
		Instances         int
		Calls             []string
		Items             []htmlItem
	}
	htmlItem struct {
		Risk, Message, Policy, Anchor, Practices, Place, Inside, Instances, New string
		Lines                                                                   []htmlLine
	}
	htmlLine struct {
		Number               string
		Marked               bool
		Before, Mark, Behind string
	}
	htmlPolicy struct {
		ID, Anchor, Title, Deprecated string
		Risk                          finding.Risk
		Description, Remediation      []htmlBlock
		Practices, Related            []htmlLink
	}
	htmlBlock struct {
		Code  bool
		Spans []htmlSpan
	}
	htmlSpan struct {
		Code bool
		Text string
	}
	htmlLink       struct{ Title, URL string }
	htmlUnknown    struct{ Resource, Policy, Why string }
	htmlWaived     struct{ Resource, Policy, Risk, Reason, Until, Place string }
	htmlUnmanaged  struct{ Resource, Type, Region string }
	htmlDiagnostic struct{ Severity, Summary, Detail, Place string }
)

func (h *htmlReport) page() htmlPage {
	s := h.r.summary()
	p := htmlPage{
		Tool: clean(strings.TrimSpace(orElse(h.r.Tool.Name, "plumb") + " " + h.r.Tool.Version)), Summary: s, Baseline: h.r.Baseline,
		Judged:   s.Verdicts.Pass + s.Verdicts.Fail + s.Verdicts.Unknown + s.Verdicts.Waived,
		Headline: "No findings",
	}
	if s.Verdicts.Fail > 0 {
		p.Headline = fmt.Sprintf("%s on %s", count(s.Verdicts.Fail, "finding"), count(s.Failing, "resource"))
	}
	if !h.r.Time.IsZero() {
		p.Time = h.r.Time.UTC().Format("2006-01-02 15:04 UTC")
	}
	for _, t := range h.r.Targets {
		p.Targets = append(p.Targets, clean(t.Name))
	}
	seen := map[string]bool{}
	for _, g := range h.r.group(h.r.of(finding.Fail, finding.Low)) {
		p.Groups = append(p.Groups, h.group(g))
		for _, it := range g.Items {
			if policy := h.policies[it.Policy]; policy != nil && !seen[it.Policy] {
				seen[it.Policy] = true
				p.Policies = append(p.Policies, h.policy(policy))
			}
		}
	}
	for _, v := range h.r.of(finding.Unknown, finding.Low) {
		var why []string
		for _, u := range v.Unknown {
			why = append(why, strings.TrimSpace(clean(u.Attribute)+" "+clean(u.Reason)))
		}
		p.Unknown = append(p.Unknown, htmlUnknown{subjectName(v), clean(v.Policy), strings.Join(why, "; ")})
	}
	for _, v := range h.r.of(finding.Waived, finding.Low) {
		row := htmlWaived{Resource: subjectName(v), Policy: clean(v.Policy), Risk: string(v.Risk)}
		if w := v.Waiver; w != nil {
			row.Reason, row.Until, row.Place = clean(w.Reason), clean(w.Until), h.place(finding.Place{File: w.File, StartLine: w.Line})
		}
		p.Waived = append(p.Waived, row)
	}
	for _, u := range h.r.Unmanaged {
		p.Unmanaged = append(p.Unmanaged, htmlUnmanaged{clean(u.Address), clean(u.Type), clean(u.Region)})
	}
	for _, d := range h.r.Diagnostics {
		p.Diagnostics = append(p.Diagnostics, htmlDiagnostic{clean(string(d.Severity)), clean(d.Summary), clean(d.Detail), h.place(finding.Place{File: d.File, StartLine: d.Line})})
	}
	return p
}

func (h *htmlReport) place(p finding.Place) string {
	switch {
	case p.File == "":
		return ""
	case p.StartLine == 0:
		return clean(h.r.file(p.File))
	}
	return fmt.Sprintf("%s:%d", clean(h.r.file(p.File)), p.StartLine)
}

func (h *htmlReport) group(g group) htmlGroup {
	out := htmlGroup{Name: clean(g.Address), Place: h.place(g.Place), Risk: string(g.Items[0].Risk), Instances: g.Instances, Runs: runsAs(g)}
	if g.Address == "" {
		out.Name = subjectName(g.Items[0].Verdict)
	}
	if out.Place == "" {
		s := g.Items[0].Subject
		out.Place = clean(strings.TrimSpace(s.Account + " " + s.Region))
	}
	for _, c := range g.Calls {
		out.Calls = append(out.Calls, h.place(c))
	}
	for _, it := range g.Items {
		i := htmlItem{Risk: string(it.Risk), Message: clean(it.Message), Policy: clean(it.Policy), Practices: h.r.practiceLabel(it.Verdict), New: h.r.news(it)}
		if h.policies[it.Policy] != nil {
			i.Anchor = anchor(it.Policy)
		}
		if p, ok := it.Reported(); ok {
			if comparePlaces(p, g.Place) != 0 {
				i.Place = h.place(p)
			}
			for _, l := range h.sources.excerpt(p) {
				i.Lines = append(i.Lines, htmlLineOf(l))
			}
		}
		if inner, _ := besides(it.Verdict); len(inner) > 0 {
			i.Inside = h.place(inner[0])
		}
		if g.Instances > 1 {
			i.Instances = instances(it.All)
		}
		out.Items = append(out.Items, i)
	}
	return out
}

func htmlLineOf(l excerptLine) htmlLine {
	out := htmlLine{Number: fmt.Sprint(l.Number), Marked: l.Marked, Before: l.Text}
	if l.Number == 0 {
		out.Number = "⋮"
	}
	if l.To > l.From {
		out.Before, out.Mark, out.Behind = columns(l.Text, l.From, l.To)
	}
	return out
}

func (h *htmlReport) policy(p *Policy) htmlPolicy {
	out := htmlPolicy{
		ID: clean(p.ID), Anchor: anchor(p.ID), Title: clean(orElse(p.Title, p.ID)), Risk: p.Risk, Deprecated: clean(p.Deprecated),
		Description: htmlBlocks(p.Description), Remediation: htmlBlocks(p.Remediation),
	}
	for _, practice := range p.Practices {
		info := h.r.practice(practice)
		title := strings.TrimSpace(orElse(info.ID, info.Key) + " " + info.Title)
		if info.PillarTitle != "" {
			title = info.PillarTitle + ", " + title
		}
		out.Practices = append(out.Practices, htmlLink{clean(title), webOnly(info.URL)})
	}
	for _, l := range p.Related {
		out.Related = append(out.Related, htmlLink{clean(orElse(l.Title, l.URL)), webOnly(l.URL)})
	}
	return out
}

func anchor(id string) string { return "policy-" + strings.ReplaceAll(clean(id), "/", "-") }

// webOnly returns an address if it leads to the web, else nothing.
func webOnly(address string) string {
	if strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://") {
		return address
	}
	return ""
}

// htmlBlocks splits the Markdown of a policy's document into paragraphs with spans of
// code, and fenced blocks. Other markup stays as it is written.
func htmlBlocks(s string) []htmlBlock {
	var out []htmlBlock
	var lines []string
	inCode := false
	flush := func() {
		if len(lines) == 0 {
			return
		}
		if inCode {
			out = append(out, htmlBlock{Code: true, Spans: []htmlSpan{{Text: strings.Join(lines, "\n")}}})
		} else {
			out = append(out, htmlBlock{Spans: spans(strings.Join(lines, " "))})
		}
		lines = nil
	}
	for line := range strings.Lines(resource.Show(s)) {
		line = visible(strings.TrimRight(expandTabs(line), "\r\n"))
		switch {
		case strings.HasPrefix(strings.TrimSpace(line), "```"):
			flush()
			inCode = !inCode
		case !inCode && strings.TrimSpace(line) == "":
			flush()
		default:
			lines = append(lines, line)
		}
	}
	flush()
	return out
}

// spans splits a text at its backquotes; an odd one is a text.
func spans(s string) []htmlSpan {
	parts := strings.Split(s, "`")
	if len(parts)%2 == 0 {
		last := len(parts) - 1
		parts = append(parts[:last-1], parts[last-1]+"`"+parts[last])
	}
	var out []htmlSpan
	for i, p := range parts {
		if p != "" {
			out = append(out, htmlSpan{Code: i%2 == 1, Text: p})
		}
	}
	return out
}
