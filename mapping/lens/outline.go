package lens

import (
	"bytes"
	"fmt"
	"io"
	"reflect"
	"strings"
)

// The outline of a lens is Markdown that people write and read:
//
//	# Lens name
//
//	Description.
//
//	## Pillar name {#pillar_id}
//
//	### Question? {#question_id}
//
//	Description.
//
//	Help: a text <https://example.com>
//
//	- Choice {#choice_id}
//	  Help: a text <https://example.com>
//	  Improve: a text
//	    that goes on here <https://example.com>
//	  More help: a text <https://example.com>
//	  More improvement: a text <https://example.com>
//	- None of these {#choice_no}
//
//	Risk:
//	- none: choice_id && !choice_no
//	- high: default
//
// Ids and the whole Risk part can be left out. A line that begins with one of
// the signs and is meant as text has a backslash in front.

// fields of a choice and of a question, by their word in the outline.
const (
	fieldHelp        = "Help"
	fieldImprove     = "Improve"
	fieldMoreHelp    = "More help"
	fieldMoreImprove = "More improvement"
	fieldRisk        = "Risk"
)

// WriteOutline writes l as an outline. The error of a text that an outline
// cannot hold as it is (blanks at a line's end, an odd indent) names it;
// what is written then has the text with its blanks tidied.
func (l *Lens) WriteOutline(w io.Writer) error {
	o := &outliner{}
	o.line("# %s", l.Name)
	o.text("", l.Description)
	for _, p := range l.Pillars {
		o.line("\n## %s {#%s}", p.Name, p.ID)
		for i := range p.Questions {
			o.question(&p.Questions[i])
		}
	}
	text := o.buf.Bytes()
	if _, err := w.Write(text); err != nil {
		return err
	}
	back, err := ParseOutline("outline", text)
	if err != nil {
		return fmt.Errorf("the outline does not hold the lens as it is: %w", err)
	}
	if what := firstDifference(reflect.ValueOf(*l), reflect.ValueOf(*back.Lens), "lens"); what != "" {
		return fmt.Errorf("the outline does not hold the lens as it is: %s differs", what)
	}
	return nil
}

type outliner struct{ buf bytes.Buffer }

func (o *outliner) line(format string, args ...any) { fmt.Fprintf(&o.buf, format+"\n", args...) }

// text writes paragraphs behind an empty line.
func (o *outliner) text(indent, text string) {
	if text == "" {
		return
	}
	o.line("")
	for line := range strings.SplitSeq(text, "\n") {
		if line == "" {
			o.line("")
			continue
		}
		o.line("%s%s", indent, escapeLine(line))
	}
}

func (o *outliner) question(q *Question) {
	o.line("\n### %s {#%s}", q.Title, q.ID)
	o.text("", q.Description)
	if q.Helpful != nil {
		o.line("")
		o.content("", fieldHelp, *q.Helpful)
	}
	o.line("")
	for _, c := range q.Choices {
		o.line("- %s {#%s}", c.Title, c.ID)
		if c.Helpful != nil {
			o.content("  ", fieldHelp, *c.Helpful)
		}
		if c.Improvement != nil {
			o.content("  ", fieldImprove, *c.Improvement)
		}
		for _, a := range c.Additional {
			field := fieldMoreHelp
			if a.Type == ImprovementPlan {
				field = fieldMoreImprove
			}
			for _, content := range a.Content {
				o.content("  ", field, content)
			}
		}
	}
	o.line("\n%s:", fieldRisk)
	for _, r := range q.Rules {
		o.line("- %s: %s", strings.ToLower(apiRisk(r.Risk)), r.Condition)
	}
}

func (o *outliner) content(indent, field string, c Content) {
	text := c.Text
	if c.URL != "" {
		text += " <" + c.URL + ">"
	}
	for i, line := range strings.Split(text, "\n") {
		switch {
		case i == 0:
			o.line("%s%s: %s", indent, field, line)
		case line == "":
			o.line("")
		default:
			o.line("%s  %s", indent, escapeLine(line))
		}
	}
}

// escapeLine puts a backslash before a line that the outline would read as a sign.
func escapeLine(line string) string {
	if strings.HasPrefix(line, `\`) || special(line) {
		return `\` + line
	}
	return line
}

func special(line string) bool {
	if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "- ") {
		return true
	}
	word, _, found := strings.Cut(line, ":")
	switch word {
	case fieldHelp, fieldImprove, fieldMoreHelp, fieldMoreImprove, fieldRisk:
		return found
	}
	return false
}

// firstDifference names the first field in which two values differ, "" if none.
func firstDifference(a, b reflect.Value, path string) string {
	if reflect.DeepEqual(a.Interface(), b.Interface()) {
		return ""
	}
	switch a.Kind() {
	case reflect.Struct:
		for i := range a.NumField() {
			if d := firstDifference(a.Field(i), b.Field(i), path+"."+strings.ToLower(a.Type().Field(i).Name)); d != "" {
				return d
			}
		}
	case reflect.Slice:
		for i := range min(a.Len(), b.Len()) {
			if d := firstDifference(a.Index(i), b.Index(i), fmt.Sprintf("%s[%d]", path, i)); d != "" {
				return d
			}
		}
	case reflect.Pointer:
		if !a.IsNil() && !b.IsNil() {
			return firstDifference(a.Elem(), b.Elem(), path)
		}
	}
	return path
}
