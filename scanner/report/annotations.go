package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// annotationsShown is how many annotations of a level GitHub shows for a step.
const annotationsShown = 10

// Annotations writes the findings at or above Options.MinRisk, worst first, and the
// diagnostics as commands to GitHub's runner, which shows them beside the lines
// of a pull request: high as error, medium as warning, low as notice. The same
// finding on several instances is one annotation.
func Annotations(w io.Writer, r *Report) error {
	out := bufio.NewWriter(w)
	policies := r.policies()
	written := map[string]int{}
	for _, it := range worstFirst(r.group(r.of(finding.Fail, r.minRisk()))) {
		level := map[finding.Risk]string{finding.High: "error", finding.Medium: "warning", finding.Low: "notice"}[it.Risk]
		written[level]++
		place, _ := it.Reported()
		title := it.Policy
		if p := policies[it.Policy]; p != nil && p.Title != "" {
			title = p.Title
		}
		words := subjectName(it.Verdict) + ": " + clean(it.Message)
		if n := len(it.All) - 1; n > 0 {
			words += fmt.Sprintf(" (and %s)", count(n, "more instance"))
		}
		r.annotate(out, level, place, clean(title), words+"\nplumb policy show "+clean(it.Policy))
	}
	for _, d := range r.Diagnostics {
		level := "warning"
		if d.Severity == resource.Error {
			level = "error"
		}
		written[level]++
		words := clean(d.Summary)
		if d.Detail != "" {
			words += "\n" + clean(d.Detail)
		}
		r.annotate(out, level, finding.Place{File: d.File, StartLine: d.Line}, "plumb", words)
	}
	for _, level := range []string{"error", "warning", "notice"} {
		if n := written[level]; n > annotationsShown {
			r.notify(fmt.Sprintf("GitHub shows the first %d of %d annotations of level %s.", annotationsShown, n, level))
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write annotations: %w", err)
	}
	return nil
}

// annotate writes one command. A write error stays in out until Flush.
func (r *Report) annotate(out *bufio.Writer, level string, p finding.Place, title, words string) {
	var props []string
	add := func(name, value string) { props = append(props, name+"="+escapeProperty(value)) }
	if p.File != "" {
		add("file", clean(r.file(p.File)))
	}
	if p.StartLine > 0 {
		add("line", fmt.Sprint(p.StartLine))
		if p.EndLine > p.StartLine {
			add("endLine", fmt.Sprint(p.EndLine))
		} else if p.StartColumn > 0 { // columns are taken only within one line
			add("col", fmt.Sprint(p.StartColumn))
			if p.EndColumn > p.StartColumn {
				add("endColumn", fmt.Sprint(p.EndColumn))
			}
		}
	}
	add("title", title)
	fmt.Fprint(out, "::"+level+" "+strings.Join(props, ",")+"::"+escapeData(words), "\n")
}

// What the runner decodes; see command.ts of actions/toolkit.
var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func escapeData(s string) string     { return dataEscapes.Replace(s) }
func escapeProperty(s string) string { return propertyEscapes.Replace(s) }
