package reviewfile

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/mapping"
	"github.com/plumb-iac/plumb/mapping/framework"
)

// edit collects changes to a text by line, and applies them at once.
type edit struct {
	lines   []string // with their line ends
	newline string
	removed map[int]bool // by line, from 1
	added   []addition
}

type addition struct {
	before int   // the line before which text is put
	level  level // of several at one line, the deeper ones come first
	text   string
}

// level says what an addition is: what belongs to an entry that ends at a line
// comes before the next entry.
type level int

const (
	ours     level = iota // plumb's lines under a key
	choice                // a choice, or choices, at the end of a question
	question              // a question
)

func newEdit(text []byte) *edit {
	e := &edit{newline: "\n", removed: map[int]bool{}}
	for line := range strings.Lines(string(text)) {
		e.lines = append(e.lines, line)
	}
	if i := bytes.IndexByte(text, '\n'); i > 0 && text[i-1] == '\r' {
		e.newline = "\r\n"
	}
	return e
}

// comment replaces plumb's lines directly under line.
func (e *edit) comment(line, indent int, comments []string) {
	for i := line; i < len(e.lines) && strings.HasPrefix(strings.TrimLeft(e.lines[i], " \t"), mark); i++ {
		e.removed[i+1] = true
	}
	var b strings.Builder
	for _, c := range comments {
		fmt.Fprintf(&b, "%s%s %s\n", spaces(indent), mark, c)
	}
	e.added = append(e.added, addition{line + 1, ours, b.String()})
}

func (e *edit) insert(before int, l level, text string) {
	e.added = append(e.added, addition{before, l, text})
}

func (e *edit) apply() []byte {
	slices.SortStableFunc(e.added, func(a, b addition) int {
		return cmp.Or(cmp.Compare(a.before, b.before), cmp.Compare(a.level, b.level))
	})
	var out bytes.Buffer
	i := 0
	for n := 1; n <= len(e.lines)+1; n++ {
		for ; i < len(e.added) && e.added[i].before <= n; i++ {
			if b := out.Bytes(); len(b) > 0 && b[len(b)-1] != '\n' {
				out.WriteString(e.newline)
			}
			out.WriteString(strings.ReplaceAll(e.added[i].text, "\n", e.newline))
		}
		if n <= len(e.lines) && !e.removed[n] {
			out.WriteString(e.lines[n-1])
		}
	}
	return out.Bytes()
}

func newQuestion(q *mapping.Question, indent int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s%s:\n", spaces(indent), quote(q.ID))
	inner := spaces(indent + 2)
	for _, line := range questionLines(q) {
		fmt.Fprintf(&b, "%s%s %s\n", inner, mark, line)
	}
	fmt.Fprintf(&b, "%sanswer:\n%snotes:\n%schoices:\n", inner, inner, inner)
	for _, c := range q.Choices {
		b.WriteString(newChoice(c, indent+4))
	}
	// The gap comes behind: in front of it could be a text that keeps its
	// line ends (notes: |+), to which it would add one.
	b.WriteString("\n")
	return b.String()
}

func newChoice(c *mapping.Choice, indent int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s%s:\n", spaces(indent), quote(c.Key))
	for _, line := range choiceLines(c) {
		fmt.Fprintf(&b, "%s%s %s\n", spaces(indent+2), mark, line)
	}
	fmt.Fprintf(&b, "%sanswer:\n%snotes:\n", spaces(indent+2), spaces(indent+2))
	return b.String()
}

// questionLines are plumb's lines on a question.
func questionLines(q *mapping.Question) []string {
	all := wrap(strings.TrimSpace(q.Number + " " + q.Title))
	state := fmt.Sprintf("Risk, estimated: %s.", q.RiskEstimate)
	if q.Open > 0 {
		state += fmt.Sprintf(" Open practices: %d.", q.Open)
	}
	all = append(all, state)
	if q.Conflict != "" {
		all = append(all, wrap("Conflict: "+q.Conflict+".")...)
	}
	return all
}

// choiceLines are plumb's lines on a choice.
func choiceLines(c *mapping.Choice) []string {
	title := strings.TrimSpace(c.ID + " " + c.Title)
	if c.Risk != "" {
		title += fmt.Sprintf(" (%s risk)", c.Risk)
	}
	all := wrap(title)
	state := "Status: " + c.Status.Words()
	if c.Proposal != mapping.Nothing {
		state += "; proposed: " + string(c.Proposal)
	}
	all = append(all, wrap(state+". "+c.Note)...)
	if c.Conflict != "" {
		all = append(all, wrap("Conflict: "+c.Conflict+".")...)
	}
	if c.Answer != nil {
		for _, f := range c.Answer.Former {
			text := "Formerly " + strings.TrimSpace(f.ID+" "+f.Title)
			if f.Said != "" {
				text += ", answered " + string(f.Said)
			}
			all = append(all, wrap(text+": confirm it here.")...)
		}
	}
	if c.Question != "" && c.Status != mapping.Supported {
		all = append(all, wrap("Ask: "+c.Question)...)
	}
	return all
}

func formerLines(c framework.Change) []string {
	if c.To == nil {
		return wrap(fmt.Sprintf("Formerly %s %s. The framework of today has no such practice; what stands here is kept.", c.ID, c.Title))
	}
	return wrap(fmt.Sprintf("Formerly %s %s, %s: see %s %s. What stands here is kept.", c.ID, c.Title, c.How, c.To.ID, c.To.Key))
}

// wrap breaks a text into lines of about 100 characters.
func wrap(text string) []string {
	var all []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len(line)+1+len(word) > 100 {
			all = append(all, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	if line != "" {
		all = append(all, line)
	}
	return all
}

func spaces(n int) string { return strings.Repeat(" ", max(0, n)) }
