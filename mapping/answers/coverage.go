package answers

import (
	"bufio"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/plumb-iac/plumb/mapping"
)

// Coverages are the formats of coverage by name.
var Coverages = map[string]func(io.Writer, mapping.Coverage) error{
	"text":     coverageText,
	"markdown": coverageMarkdown,
	"json":     func(w io.Writer, c mapping.Coverage) error { return writeJSON(w, c) },
}

func coverageText(w io.Writer, c mapping.Coverage) error {
	out := bufio.NewWriter(w)
	tab := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tab, "pillar\tpractices\tvisible\twith a policy\twith a direct policy")
	var all mapping.CoverageCounts
	for _, n := range c.Counts() {
		fmt.Fprintf(tab, "%s\t%d\t%d\t%d\t%d\n", n.Pillar, n.Practices, n.Visible, n.Covered, n.Direct)
		all.Practices += n.Practices
		all.Visible += n.Visible
		all.Covered += n.Covered
		all.Direct += n.Direct
	}
	fmt.Fprintf(tab, "all\t%d\t%d\t%d\t%d\n", all.Practices, all.Visible, all.Covered, all.Direct)
	fmt.Fprintln(tab)
	for _, p := range c.Practices {
		direct := 0
		for _, s := range p.Policies {
			if s.Strength == "direct" {
				direct++
			}
		}
		fmt.Fprintf(tab, "%s\t%s\t%s\t%s\t%s\n", name(p.ID, p.Key), p.Risk, p.Class, policyCount(len(p.Policies), direct), oneLine(p.Title))
	}
	if err := tab.Flush(); err != nil {
		return fmt.Errorf("write text: %w", err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write text: %w", err)
	}
	return nil
}

func policyCount(n, direct int) string {
	switch {
	case n == 0:
		return "no policy"
	case direct == 0:
		return plural(n, "policy", "policies")
	}
	return fmt.Sprintf("%s, %d direct", plural(n, "policy", "policies"), direct)
}

func coverageMarkdown(w io.Writer, c mapping.Coverage) error {
	m := &markdown{bufio.NewWriter(w)}
	m.line("# What plumb sees of the framework")
	m.table("Pillar", "Practices", "Visible in configuration", "With a policy", "With a direct policy")
	for _, n := range c.Counts() {
		m.row(n.Pillar, fmt.Sprint(n.Practices), fmt.Sprint(n.Visible), fmt.Sprint(n.Covered), fmt.Sprint(n.Direct))
	}
	m.line("")
	m.table("Practice", "Risk", "Class", "Policies")
	for _, p := range c.Practices {
		list := ""
		for i, s := range p.Policies {
			if i > 0 {
				list += ", "
			}
			list += code(s.ID)
			if s.Strength == "direct" {
				list += " (direct)"
			}
		}
		m.row(md(name(p.ID, p.Key)+" "+p.Title), string(p.Risk), string(p.Class), list)
	}
	m.line("")
	if err := m.Flush(); err != nil {
		return fmt.Errorf("write markdown: %w", err)
	}
	return nil
}
