package report

import (
	"bufio"
	"fmt"
	"io"
	"slices"
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

// behindMargin returns a line from its first character that is neither a space nor part
// of a style.
func behindMargin(s string) string {
	for {
		s = strings.TrimLeft(s, " ")
		if !strings.HasPrefix(s, "\x1b[") {
			return s
		}
		_, s, _ = strings.Cut(s, "m")
	}
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

// wrap breaks a text into lines of at most width columns, at spaces.
func wrap(s string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range strings.Fields(s) {
		n := uniseg.StringWidth(word)
		if line != "" && used+1+n > width {
			lines = append(lines, line)
			line, used = "", 0
		}
		if line != "" {
			line += " "
			used++
		}
		line += word
		used += n
	}
	return append(lines, line)
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

// cut shortens a line to width columns.
func cut(s string, width int) string {
	if uniseg.StringWidth(s) <= width {
		return s
	}
	var b strings.Builder
	used, state := 0, -1
	for s != "" {
		var cluster string
		var n int
		cluster, s, n, state = uniseg.FirstGraphemeClusterInString(s, state)
		if used+n > width-1 {
			break
		}
		b.WriteString(cluster)
		used += n
	}
	return b.String() + "…"
}

// unknowns lists what could not be judged by the reason, since that is what can be
// settled.
func (t *text) unknowns() {
	unknown := t.r.of(finding.Unknown, finding.Low)
	if len(unknown) == 0 {
		return
	}
	type cause struct {
		reason   string
		verdicts map[*finding.Verdict]bool
		paths    []string
	}
	causes := map[string]*cause{}
	for _, v := range unknown {
		reasons := v.Unknown
		if len(reasons) == 0 {
			reasons = []finding.UnknownValue{{Reason: "no reason was given"}}
		}
		for _, u := range reasons {
			c := causes[u.Reason]
			if c == nil {
				c = &cause{reason: u.Reason, verdicts: map[*finding.Verdict]bool{}}
				causes[u.Reason] = c
			}
			c.verdicts[v] = true
			path := subjectName(v)
			if u.Attribute != "" {
				path += " " + clean(u.Attribute)
			}
			c.paths = append(c.paths, path+"  "+clean(v.Policy))
		}
	}
	var order []*cause
	for _, c := range causes {
		order = append(order, c)
	}
	slices.SortFunc(order, func(a, b *cause) int {
		if len(a.verdicts) != len(b.verdicts) {
			return len(b.verdicts) - len(a.verdicts)
		}
		return strings.Compare(a.reason, b.reason)
	})
	t.line(t.style(bold, "Unknown") + t.style(dim, fmt.Sprintf("  %s, for %s", count(len(unknown), "verdict"), count(len(order), "reason"))))
	for _, c := range order {
		t.indented("  ", "", clean(c.reason))
		const shown = 5
		slices.SortStableFunc(c.paths, resource.CompareAddresses)
		c.paths = slices.Compact(c.paths)
		for i, p := range c.paths {
			if i == shown && !t.r.Options.All {
				t.line(t.style(dim, fmt.Sprintf("      and %d more (--all lists them)", len(c.paths)-shown)))
				break
			}
			t.line(t.style(dim, "      "+p))
		}
	}
	t.line("")
}

func (t *text) waived() {
	waived := t.r.of(finding.Waived, finding.Low)
	if len(waived) == 0 {
		return
	}
	t.line(t.style(bold, "Waived") + t.style(dim, "  "+count(len(waived), "finding")))
	for _, v := range waived {
		t.line("  " + subjectName(v) + "  " + clean(v.Policy) + "  " + t.style(riskStyle(v.Risk), string(v.Risk)))
		if v.Waiver == nil {
			continue
		}
		until := ""
		if v.Waiver.Until != "" {
			until = ", until " + clean(v.Waiver.Until)
		}
		t.indented("      ", dim, fmt.Sprintf("%s (%s%s)", clean(v.Waiver.Reason), t.place(finding.Place{File: v.Waiver.File, StartLine: v.Waiver.Line}), until))
	}
	t.line("")
}

func (t *text) summary() {
	s := t.r.summary()
	if s.Verdicts.Fail+s.Verdicts.Unknown+s.Verdicts.Waived > 0 {
		t.table(s)
		t.line("")
	}
	found := t.style(green, "no findings")
	if s.Verdicts.Fail > 0 {
		parts := []string{}
		for _, r := range finding.Risks {
			if n := s.Risk.Of(r); n > 0 {
				parts = append(parts, t.style(riskStyle(r), fmt.Sprintf("%d %s", n, r)))
			}
		}
		found = t.style(bold, count(s.Verdicts.Fail, "finding")) + " (" + strings.Join(parts, ", ") + ") on " + count(s.Failing, "resource")
	}
	if t.r.Baseline {
		found += fmt.Sprintf(", %d new", s.New)
	}
	t.line(found)
	judged := s.Verdicts.Pass + s.Verdicts.Fail + s.Verdicts.Unknown + s.Verdicts.Waived
	t.line(t.style(dim, fmt.Sprintf("%s on %s by %s; %d passed", count(judged, "verdict"), count(s.Resources, "resource"), plural(s.Policies, "policy", "policies"), s.Verdicts.Pass)))

	var folded []string
	for _, r := range finding.Risks {
		if n := s.Risk.Of(r); n > 0 && !r.AtLeast(t.r.minRisk()) {
			folded = append(folded, fmt.Sprintf("%d %s", n, r))
		}
	}
	if t.r.minRisk() != finding.Low {
		if s.Verdicts.Unknown > 0 {
			folded = append(folded, fmt.Sprintf("%d unknown", s.Verdicts.Unknown))
		}
		if s.Verdicts.Waived > 0 {
			folded = append(folded, fmt.Sprintf("%d waived", s.Verdicts.Waived))
		}
	}
	if len(folded) > 0 {
		t.line("not shown: " + strings.Join(folded, ", ") + t.style(dim, "  (--risk low shows all)"))
	}
	errors, warnings := 0, 0
	for _, d := range t.r.Diagnostics {
		if d.Severity == resource.Error {
			errors++
		} else {
			warnings++
		}
	}
	if errors > 0 {
		t.line(t.style(red, fmt.Sprintf("not everything could be read or judged: %s", count(errors, "error"))))
	}
	if warnings > 0 {
		t.line(t.style(yellow, count(warnings, "warning")))
	}
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// table writes the findings by pillar and risk.
func (t *text) table(s *Summary) {
	wide := len("Pillar")
	for _, p := range s.Pillars {
		wide = max(wide, uniseg.StringWidth(clean(p.Title)))
	}
	t.line(t.style(dim, fmt.Sprintf("%-*s  %6s  %6s  %6s  %7s  %6s", wide, "Pillar", "high", "medium", "low", "unknown", "waived")))
	for _, p := range s.Pillars {
		if p.Fail+p.Unknown+p.Waived == 0 {
			continue
		}
		title := clean(p.Title)
		row := title + strings.Repeat(" ", wide-uniseg.StringWidth(title))
		for _, r := range finding.Risks {
			row += "  " + t.cell(p.Risk.Of(r), 6, riskStyle(r))
		}
		t.line(row + "  " + t.cell(p.Unknown, 7, "") + "  " + t.cell(p.Waived, 6, ""))
	}
}

func (t *text) cell(n, width int, style string) string {
	if n == 0 {
		return t.style(dim, fmt.Sprintf("%*s", width, "·"))
	}
	return t.style(style, fmt.Sprintf("%*d", width, n))
}

// columns cuts a line in three: up to column from, up to column to, and the rest.
func columns(s string, from, to int) (before, middle, behind string) {
	parts := [3]strings.Builder{}
	used, state := 0, -1
	for s != "" {
		var cluster string
		var n int
		cluster, s, n, state = uniseg.FirstGraphemeClusterInString(s, state)
		switch {
		case used < from:
			parts[0].WriteString(cluster)
		case used < to:
			parts[1].WriteString(cluster)
		default:
			parts[2].WriteString(cluster)
		}
		used += n
	}
	return parts[0].String(), parts[1].String(), parts[2].String()
}
