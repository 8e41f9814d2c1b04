// Package docs renders the framework's pages of the documentation.
package docs

import (
	"bytes"
	"fmt"

	"github.com/plumb-iac/plumb/mapping/framework"
)

const generated = "<!-- Written by go generate ./mapping/framework from its data; edit that. -->\n\n"

// Pages returns all pages by file name: one for each pillar and an index.
func Pages() (map[string][]byte, error) {
	f := framework.Current()
	view := framework.View{Lens: f}
	pages := map[string][]byte{}
	var index bytes.Buffer
	index.WriteString(generated)
	fmt.Fprintf(&index, `# The framework

plumb reviews by the AWS Well-Architected Framework, edition of %s: %d pillars, %d questions,
%d practices. For every practice the pages below say what configuration shows of it, what it
hides, and what to ask a person. The same is in the terminal: `+"`plumb framework show SEC08-BP02`"+`.

| Class | Practices | Meaning |
| --- | --- | --- |
`, f.Edition, len(f.Pillars), len(f.Questions), len(f.Practices))
	n := map[framework.Class]int{}
	for _, c := range f.Practices {
		n[c.Ledger().Class]++
	}
	for _, class := range framework.Classes {
		fmt.Fprintf(&index, "| %s | %d | %s |\n", class, n[class], class.Meaning())
	}
	index.WriteString("\n| Pillar | Questions | Practices | Visible in configuration |\n| --- | --- | --- | --- |\n")
	for _, p := range f.Pillars {
		practices, visible := 0, 0
		for _, q := range p.Questions {
			for _, c := range q.Practices {
				practices++
				if class := c.Ledger().Class; class == framework.Direct || class == framework.Partial {
					visible++
				}
			}
		}
		fmt.Fprintf(&index, "| [%s](%s.md) | %d | %d | %d |\n", p.Title, p.Short, len(p.Questions), practices, visible)

		var page bytes.Buffer
		page.WriteString(generated)
		if err := view.Markdown(&page, framework.Match{Pillar: p}); err != nil {
			return nil, err
		}
		pages[p.Short+".md"] = trim(page.Bytes())
	}
	index.WriteString("\n## Earlier editions\n\nPractices that earlier editions had under another key. A number such as SEC06-BP02 changes its\nmeaning between editions; the key does not.\n\n| Then | Now | How we know |\n| --- | --- | --- |\n")
	for _, c := range f.Changes() {
		now := "gone"
		if c.To != nil {
			now = fmt.Sprintf("%s into %s `%s`", c.How, c.To.ID, c.To.Key)
		}
		fmt.Fprintf(&index, "| %s %s `%s` | %s | %s |\n", c.ID, c.Title, c.From, now, c.Why)
	}
	for _, c := range f.Practices {
		if !c.Confirmed() {
			fmt.Fprintf(&index, "\n%s (%s) was added after the last edition whose API data was at hand: its id in the WA Tool is\nnot confirmed, and plumb invents none. It is found by its title when plumb talks to the tool.\n", c.ID, c.Title)
		}
	}
	pages["README.md"] = trim(index.Bytes())
	return pages, nil
}

// trim leaves one line break at the end.
func trim(page []byte) []byte { return append(bytes.TrimRight(page, "\n"), '\n') }
