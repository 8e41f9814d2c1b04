package framework

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Markdown writes what m stands for, or the whole catalogue for an empty Match.
func (v View) Markdown(w io.Writer, m Match) error {
	out := bufio.NewWriter(w)
	switch {
	case m.Practice != nil:
		v.practiceMarkdown(out, m.Practice, "#")
	case m.Question != nil:
		v.questionMarkdown(out, m.Question, "#")
	case m.Pillar != nil:
		v.pillarMarkdown(out, m.Pillar, "#")
	default:
		fmt.Fprintf(out, "# %s\n\nEdition of %s: %d pillars, %d questions, %d practices.\n\n## General design principles\n\n",
			v.Lens.Title, v.Lens.Edition, len(v.Lens.Pillars), len(v.Lens.Questions), len(v.Lens.Practices))
		for _, s := range v.Lens.Principles {
			fmt.Fprintf(out, "- %s\n", s)
		}
		fmt.Fprintln(out)
		for _, p := range v.Lens.Pillars {
			v.pillarMarkdown(out, p, "##")
		}
	}
	return out.Flush()
}

func (v View) pillarMarkdown(w io.Writer, p *Pillar, level string) {
	n := map[Class]int{}
	practices := 0
	for _, q := range p.Questions {
		for _, c := range q.Practices {
			n[c.Ledger().Class]++
			practices++
		}
	}
	fmt.Fprintf(w, "%s %s\n\n", level, p.Title)
	fmt.Fprintf(w, "%d questions, %d practices. Configuration settles %d of them, gives evidence for %d, and shows nothing of %d.\n\n",
		len(p.Questions), practices, n[Direct], n[Partial], n[Ask]+n[NotObservable])
	fmt.Fprintf(w, "Design principles:\n\n")
	for _, s := range p.Principles {
		fmt.Fprintf(w, "- %s\n", s)
	}
	fmt.Fprintln(w)
	for _, q := range p.Questions {
		v.questionMarkdown(w, q, level+"#")
	}
}

func (v View) questionMarkdown(w io.Writer, q *Question, level string) {
	fmt.Fprintf(w, "%s %s %s\n\n", level, q.Number, q.Title)
	fmt.Fprintf(w, "Id `%s`", q.ID)
	if q.NoneID != "" {
		fmt.Fprintf(w, "; none of these: `%s`", q.NoneID)
	}
	fmt.Fprint(w, ".\n\n")
	for _, c := range q.Practices {
		v.practiceMarkdown(w, c, level+"#")
	}
}

func (v View) practiceMarkdown(w io.Writer, c *Practice, level string) {
	l := c.Ledger()
	fmt.Fprintf(w, "%s %s %s\n\n", level, c.ID, c.Title)
	fmt.Fprintf(w, "`%s`, %s risk, [AWS](%s)", c.Key, c.Risk, c.URL)
	if !c.Confirmed() {
		fmt.Fprint(w, ". Its id in the WA Tool is not confirmed; the key is plumb's own")
	}
	fmt.Fprint(w, ".\n\n")
	fmt.Fprintf(w, "- **%s:** %s%s.\n", strings.ReplaceAll(string(l.Class), "_", " "), l.Class.Meaning(), seen(l))
	if l.Shows != "" {
		fmt.Fprintf(w, "- Shows: %s\n", l.Shows)
	}
	if l.Hides != "" {
		fmt.Fprintf(w, "- Hides: %s\n", l.Hides)
	}
	if l.Question != "" {
		fmt.Fprintf(w, "- Ask: %s\n", l.Question)
	}
	if v.Policies != nil {
		for _, p := range v.Policies(c.Key) {
			fmt.Fprintf(w, "- Policy `%s` (%s): %s\n", p.ID, p.Strength, p.Title)
		}
	}
	for _, change := range v.Lens.Changes() {
		if change.To == c {
			fmt.Fprintf(w, "- Formerly %s %s (`%s`), %s.\n", change.ID, change.Title, change.From, change.How)
		}
	}
	fmt.Fprintln(w)
}
