package answers

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/plumb-iac/plumb/mapping"
)

// Portfolios are the formats of a portfolio by name.
var Portfolios = map[string]func(io.Writer, *mapping.Portfolio) error{
	"text":     portfolioText,
	"markdown": portfolioMarkdown,
	"json":     func(w io.Writer, p *mapping.Portfolio) error { return writeJSON(w, p) },
}

// commonShown is how many common practices a person is shown; JSON has all.
const commonShown = 15

func cell(n mapping.RiskCounts) string {
	if n.Total() == 0 {
		return "-"
	}
	return fmt.Sprintf("%d/%d", n.High, n.Medium)
}

func workloadDate(w mapping.WorkloadSummary) string {
	if d := date(w.Time); d != "" {
		return d
	}
	return "unknown"
}

func portfolioText(w io.Writer, p *mapping.Portfolio) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s under %s\n\n", plural(len(p.Workloads), "workload", "workloads"), oneLine(p.Lens.Title))
	tab := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	header := []string{"estimated risks, high/medium", "all"}
	for _, pillar := range p.Pillars {
		header = append(header, oneLine(pillar.Title))
	}
	fmt.Fprintln(tab, strings.Join(append(header, "unanswered", "day"), "\t"))
	for _, row := range p.Workloads {
		cells := []string{oneLine(row.Workload), cell(row.Risks)}
		for _, pillar := range p.Pillars {
			cells = append(cells, cell(row.Pillars[pillar.ID]))
		}
		fmt.Fprintln(tab, strings.Join(append(cells, fmt.Sprint(row.Risks.Unanswered), workloadDate(row)), "\t"))
	}
	if err := tab.Flush(); err != nil {
		return fmt.Errorf("write text: %w", err)
	}
	if p.Oldest != "" {
		fmt.Fprintf(out, "\nOldest review: %s\n", oneLine(p.Oldest))
	}
	if len(p.Common) > 0 {
		fmt.Fprintln(out, "\nMost often not established")
		tab := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
		for i, c := range p.Common {
			if i == commonShown {
				break
			}
			fmt.Fprintf(tab, "  %d\t%s\t%s\t%s\n", len(c.Workloads), name(c.ID, c.Key), c.Risk, oneLine(c.Title))
		}
		if err := tab.Flush(); err != nil {
			return fmt.Errorf("write text: %w", err)
		}
		if rest := len(p.Common) - commonShown; rest > 0 {
			fmt.Fprintf(out, "  and %d more\n", rest)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write text: %w", err)
	}
	return nil
}

func portfolioMarkdown(w io.Writer, p *mapping.Portfolio) error {
	m := &markdown{bufio.NewWriter(w)}
	m.line("# Portfolio: %s", plural(len(p.Workloads), "workload", "workloads"))
	m.line("Questions by estimated risk, high/medium, under %s.", md(p.Lens.Title))
	header := []string{"Workload", "All"}
	for _, pillar := range p.Pillars {
		header = append(header, md(pillar.Title))
	}
	m.table(append(header, "Unanswered", "Conflicts", "Owner", "Day")...)
	for _, row := range p.Workloads {
		cells := []string{md(row.Workload), cell(row.Risks)}
		for _, pillar := range p.Pillars {
			cells = append(cells, cell(row.Pillars[pillar.ID]))
		}
		m.row(append(cells, fmt.Sprint(row.Risks.Unanswered), fmt.Sprint(row.Conflicts), md(row.Owner), workloadDate(row))...)
	}
	m.line("")
	if p.Oldest != "" {
		m.line("Oldest review: %s.", md(p.Oldest))
	}
	if len(p.Common) > 0 {
		m.line("## Most often not established")
		m.table("Workloads", "Practice", "Risk", "Where")
		for i, c := range p.Common {
			if i == commonShown {
				break
			}
			m.row(fmt.Sprint(len(c.Workloads)), md(name(c.ID, c.Key)+" "+c.Title), c.Risk, md(strings.Join(c.Workloads, ", ")))
		}
		m.line("")
	}
	if err := m.Flush(); err != nil {
		return fmt.Errorf("write markdown: %w", err)
	}
	return nil
}
