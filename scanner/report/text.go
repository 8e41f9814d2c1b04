package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/rivo/uniseg"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// Text writes the report for a person: findings by resource, worst first, each with its
// source lines, why it matters and what to do, then a summary. What lies below
// Options.MinRisk is counted, not shown; at low, it also lists what is
// not known, by reason, and what is waived.
//
// Why and how are told where a policy first comes up; after that its id says
// enough.
func Text(w io.Writer, r *Report) error {
	t := &text{Writer: bufio.NewWriter(w), r: r, sources: r.sources(), policies: r.policies(), told: map[string]bool{}, width: r.Options.Width}
	if t.width <= 0 {
		t.width = 100
	}
	t.width = min(max(t.width, 40), 120) // longer lines are hard to read
	for _, g := range r.group(r.of(finding.Fail, r.minRisk())) {
		t.group(g)
	}
	if r.minRisk() == finding.Low {
		t.unknowns()
		t.waived()
		t.unmanaged()
	}
	t.summary()
	if err := t.Flush(); err != nil {
		return fmt.Errorf("write text: %w", err)
	}
	return nil
}

type text struct {
	*bufio.Writer // keeps the first error for Flush
	r             *Report
	sources       *sources
	policies      map[string]*Policy
	told          map[string]bool
	width         int
}

// Styles, as the parameters of SGR escape sequences.
const (
	bold   = "1"
	dim    = "2"
	red    = "1;31"
	yellow = "1;33"
	cyan   = "36"
	green  = "32"
)

func (t *text) style(style, s string) string {
	if !t.r.Options.Color || style == "" || s == "" {
		return s
	}
	return "\x1b[" + style + "m" + s + "\x1b[0m"
}

func riskStyle(r finding.Risk) string {
	switch r {
	case finding.High:
		return red
	case finding.Medium:
		return yellow
	}
	return cyan
}

func (t *text) line(s string) {
	if code := behindMargin(s); strings.HasPrefix(code, "::") {
		s = s[:len(s)-len(code)] + `\` + code // GitHub's runner takes such a line for a command
	}
	fmt.Fprintln(t, strings.TrimRight(s, " "))
}

// indented writes a text wrapped to the width. lead stands before the first line,
// as many spaces before the others. A word longer than the width keeps its line.
func (t *text) indented(lead, style, s string) {
	margin := uniseg.StringWidth(lead)
	for i, l := range wrap(s, t.width-margin) {
		if i > 0 {
			lead = strings.Repeat(" ", margin)
		}
		if i == 0 && strings.TrimSpace(lead) != "" {
			t.line(t.style(dim, lead) + t.style(style, l))
			continue
		}
		t.line(lead + t.style(style, l))
	}
}

func (t *text) place(p finding.Place) string {
	if p.File == "" {
		return ""
	}
	if p.StartLine == 0 {
		return clean(t.r.file(p.File))
	}
	return fmt.Sprintf("%s:%d", clean(t.r.file(p.File)), p.StartLine)
}

// subject names what a group is about.
func subjectName(v *finding.Verdict) string {
	switch {
	case v.Subject.Address != "":
		return clean(v.Subject.Address)
	case v.Subject.Account != "":
		return "account " + clean(v.Subject.Account)
	}
	return "the workload as a whole"
}

func (t *text) group(g group) {
	name := clean(g.Address)
	if g.Address == "" {
		name = subjectName(g.Items[0].Verdict)
	}
	head := t.style(bold, name)
	if g.Instances > 1 {
		head += t.style(dim, fmt.Sprintf(" (%s)", count(g.Instances, "instance")))
	}
	if place := t.place(g.Place); place != "" {
		head += "  " + t.style(cyan, place)
	} else if s := g.Items[0].Subject; s.Region != "" || s.Account != "" {
		head += "  " + t.style(dim, strings.TrimSpace(clean(s.Account)+" "+clean(s.Region)))
	}
	t.line(head)
	for _, c := range g.Calls {
		t.line(t.style(dim, "  module called at "+t.place(c)))
	}
	if runs := runsAs(g); runs != "" {
		t.line(t.style(dim, "  runs as "+runs))
	}
	for _, it := range g.Items {
		t.item(g, it)
	}
	t.line("")
}

func (t *text) item(g group, it item) {
	const margin = "          "
	t.line("")
	label := fmt.Sprintf("  %-6s  ", strings.ToUpper(string(it.Risk)))
	for i, l := range wrap(clean(it.Message), t.width-len(label)) {
		if i == 0 {
			t.line(t.style(riskStyle(it.Risk), label) + t.style(bold, l))
			continue
		}
		t.line(margin + t.style(bold, l))
	}
	about := clean(it.Policy)
	if ids := t.r.practiceLabel(it.Verdict); ids != "" {
		about += " · " + ids
	}
	if p, ok := it.Reported(); ok && comparePlaces(p, g.Place) != 0 {
		about += " · " + t.place(p)
	}
	if n := t.r.news(it); n != "" {
		about += " · " + n
	}
	t.indented(margin, dim, about)
	if g.Instances > 1 {
		t.indented(margin, dim, instances(it.All))
	}
	if inner, _ := besides(it.Verdict); len(inner) > 0 {
		t.indented(margin, dim, "inside the module: "+t.place(inner[0]))
	}
	shown := t.excerpt(it.Verdict)

	p := t.policies[it.Policy]
	if p == nil || t.told[it.Policy] {
		return
	}
	t.told[it.Policy] = true
	if shown {
		t.line("")
	}
	if why := firstSentences(firstParagraph(p.Description), 320); why != "" {
		t.indented(margin+"why  ", "", clean(why))
	}
	if fix := firstSentences(firstParagraph(p.Remediation), 320); fix != "" {
		t.indented(margin+"fix  ", "", clean(fix))
	} else {
		lead := t.style(dim, "fix  ")
		for _, l := range firstCode(p.Remediation, 8) {
			t.line(margin + lead + cut(clean(expandTabs(l)), t.width-len(margin)-5))
			lead = "     "
		}
	}
	if p.Deprecated != "" {
		t.indented(margin+"note ", "", "this policy is deprecated: "+clean(p.Deprecated))
	}
	t.line(margin + t.style(dim, "more ") + "plumb policy show " + clean(p.ID))
}

// runsAs names the running view of a group that is one resource.
func runsAs(g group) string {
	if g.Instances > 1 {
		return ""
	}
	for _, it := range g.Items {
		for _, v := range it.Views {
			if v.Source == resource.AWS && it.Subject.Source != resource.AWS {
				return clean(v.Address)
			}
		}
	}
	return ""
}

// instances says which instances an item is about.
func instances(vs []*finding.Verdict) string {
	const shown = 3
	var names []string
	for _, v := range vs[:min(shown, len(vs))] {
		names = append(names, clean(v.Subject.Address))
	}
	s := strings.Join(names, ", ")
	if n := len(vs) - shown; n > 0 {
		s += fmt.Sprintf(" and %s", count(n, "more instance"))
	}
	return s
}

// practiceLabel returns pillar and practices of a verdict: "Security SEC08-BP02".
func (r *Report) practiceLabel(v *finding.Verdict) string {
	var parts []string
	last := ""
	for _, practice := range v.Practices {
		info := r.practice(practice)
		id := info.ID
		if id == "" {
			id = info.Key
		}
		if info.PillarTitle != "" && info.PillarTitle != last {
			id = info.PillarTitle + " " + id
			last = info.PillarTitle
		}
		parts = append(parts, clean(id))
	}
	return strings.Join(parts, ", ")
}

func (t *text) excerpt(v *finding.Verdict) (shown bool) {
	place, ok := v.Reported()
	if !ok {
		return false
	}
	lines := t.sources.excerpt(place)
	if len(lines) == 0 {
		return false
	}
	digits := len(fmt.Sprint(lines[len(lines)-1].Number))
	margin := "        "
	room := max(t.width-len(margin)-digits-5, 20)
	t.line("")
	for _, l := range lines {
		number := fmt.Sprintf("%*d", digits, l.Number)
		if l.Number == 0 {
			number = fmt.Sprintf("%*s", digits, "⋮")
		}
		code := cut(l.Text, room)
		if !l.Marked {
			t.line(margin + t.style(dim, "  "+number+" │ "+code))
			continue
		}
		mark := riskStyle(v.Risk)
		t.line(margin + t.style(mark, "> "+number) + t.style(dim, " │ ") + code)
		if to := min(l.To, room); l.To > l.From && l.From < to {
			t.line(margin + strings.Repeat(" ", digits+2) + t.style(dim, " │ ") + strings.Repeat(" ", l.From) + t.style(mark, strings.Repeat("^", to-l.From)))
		}
	}
	return true
}
