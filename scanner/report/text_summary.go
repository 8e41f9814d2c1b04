package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/rivo/uniseg"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

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

// unmanaged lists what runs and stands in no configuration, by type.
func (t *text) unmanaged() {
	if len(t.r.Unmanaged) == 0 {
		return
	}
	t.line(t.style(bold, "Unmanaged") + t.style(dim, "  "+count(len(t.r.Unmanaged), "running resource")+" in no configuration or state of the targets"))
	byType := map[string][]Unmanaged{}
	for _, u := range t.r.Unmanaged {
		byType[u.Type] = append(byType[u.Type], u)
	}
	for _, typ := range slices.Sorted(maps.Keys(byType)) {
		list := byType[typ]
		t.line(fmt.Sprintf("  %s  %d", clean(typ), len(list)))
		const shown = 5
		for i, u := range list {
			if i == shown && !t.r.Options.All {
				t.line(t.style(dim, fmt.Sprintf("      and %d more (--all lists them)", len(list)-shown)))
				break
			}
			t.line(t.style(dim, "      "+clean(u.Address)))
		}
	}
	t.line("")
}

// views says in one line how configuration and account were put together.
func (t *text) views() {
	v := t.r.Views
	if v == nil {
		return
	}
	parts := []string{count(v.Joined, "resource") + " in more than one view"}
	if v.NotRunning > 0 {
		parts = append(parts, fmt.Sprintf("%d configured that %s not run", v.NotRunning, doNot(v.NotRunning)))
	}
	if v.Unmanaged > 0 {
		parts = append(parts, fmt.Sprintf("%d unmanaged", v.Unmanaged))
	}
	if v.Open > 0 {
		parts = append(parts, fmt.Sprintf("%d perhaps managed", v.Open))
	}
	t.line(t.style(dim, strings.Join(parts, "; ")))
}

func doNot(n int) string {
	if n == 1 {
		return "does"
	}
	return "do"
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

	t.views()

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
		if n := len(t.r.Unmanaged); n > 0 {
			folded = append(folded, fmt.Sprintf("%d unmanaged", n))
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
