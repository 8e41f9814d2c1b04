package mapping

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
)

// The WA Tool's limits on notes, in characters (API model of 2020-03-31).
const (
	ChoiceNoteLimit = 250
	NoteLimit       = 2084
)

// NoteMargin is how much shorter than the limits our notes are, so that whoever
// writes them to the tool has room to mark them as ours.
const NoteMargin = 24

// Length counts characters as UTF-16 units, the larger of the usual counts, so
// that what fits by it fits for everyone.
func Length(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

// fit joins sentences to a text of at most limit characters: all of head that
// fits, then tail, and between the two as many details as there is room for,
// with the number of those left out. No sentence is ever cut.
func fit(limit int, head, details, tail []string) string {
	join := func(parts ...[]string) string {
		var all []string
		for _, p := range parts {
			all = append(all, p...)
		}
		return strings.Join(all, " ")
	}
	for len(head) > 0 && Length(join(head)) > limit {
		head = head[:len(head)-1]
	}
	for len(tail) > 0 && Length(join(head, tail)) > limit {
		tail = tail[:len(tail)-1]
	}
	var shown []string
	for i, d := range details {
		rest := len(details) - i - 1
		try := append(slices.Clone(shown), d)
		if rest > 0 {
			if Length(join(head, try, []string{more(rest)}, tail)) > limit {
				break
			}
		} else if Length(join(head, try, tail)) > limit {
			break
		}
		shown = try
	}
	if rest := len(details) - len(shown); rest > 0 && len(shown) > 0 {
		shown = append(shown, more(rest))
	}
	return join(head, shown, tail)
}

func more(n int) string { return fmt.Sprintf("And %d more.", n) }

// sentence makes one line of s that ends with a full stop.
func sentence(s string) string {
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
	if s == "" || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") {
		return s
	}
	return s + "."
}

// note is the choice's note: what was judged, with what result, when and where.
func note(c *Choice, in Input) string {
	head, details, tail := noteParts(c)
	if c.Verdicts.judged() {
		tail = append(tail, where(in))
	}
	return fit(ChoiceNoteLimit-NoteMargin, head, details, tail)
}

func noteParts(c *Choice) (head, details, tail []string) {
	n := c.Verdicts
	judged := n.Pass + n.Fail + n.Unknown + n.Waived
	policies := 0
	for _, e := range c.Evidence {
		if e.Verdicts.judged() {
			policies++
		}
	}
	by := "by " + counted(policies, "policy", "policies")
	switch c.Status {
	case Supported, Likely:
		head = append(head, fmt.Sprintf("%s %s passed.", counted(n.Pass, "verdict", "verdicts"), by))
		for _, e := range c.Evidence {
			if e.Verdicts.Pass > 0 {
				details = append(details, fmt.Sprintf("%s: %d.", e.Policy, e.Verdicts.Pass))
			}
		}
	case Violated, AtRisk:
		if n.Fail > 0 {
			head = append(head, fmt.Sprintf("%d of %s %s failed.", n.Fail, counted(judged, "verdict", "verdicts"), by))
		}
		for _, e := range c.Evidence {
			for _, d := range e.Fails {
				if d.Waiver == nil {
					details = append(details, sentence(d.String()))
				}
			}
		}
	case Inconclusive:
		if judged > 0 {
			head = append(head, fmt.Sprintf("%d of %s %s %s unknown.", n.Unknown, counted(judged, "verdict", "verdicts"), by, are(n.Unknown)))
		} else if len(c.Evidence) == 0 {
			return []string{"No policy looks at this practice: a person must answer."}, nil, nil
		} else {
			head = append(head, "Nothing was judged.")
			if silent := silent(c.Evidence); silent > 0 {
				head = []string{fmt.Sprintf("%s no evidence either way.", counted(silent, "resource was looked at, which is", "resources were looked at, which is"))}
			}
		}
		for _, s := range c.Settle {
			details = append(details, sentence("To settle: "+s))
		}
	case Ask:
		head = append(head, "Configuration cannot show this: a person must answer.")
	}
	if n.Waived > 0 {
		head = append(head, sentence(counted(n.Waived, "fail is waived, an accepted risk and no support", "fails are waived, an accepted risk and no support")))
	}
	if n.Unknown > 0 && c.Status != Inconclusive {
		head = append(head, fmt.Sprintf("%d %s unknown.", n.Unknown, are(n.Unknown)))
	}
	return head, details, tail
}

func are(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

func silent(list []Evidence) int {
	n := 0
	for _, e := range list {
		n += e.Silent
	}
	return n
}

// String is the detail as one sentence without its full stop.
func (d Detail) String() string {
	s := d.Address
	if d.Place != nil {
		s += fmt.Sprintf(" (%s:%d)", d.Place.File, d.Place.StartLine)
	}
	if d.Message != "" {
		s += ": " + d.Message
	}
	return s
}

// where says when and on what the verdicts were reached.
func where(in Input) string {
	s := "Judged"
	if !in.Time.IsZero() {
		s += " on " + in.Time.UTC().Format("2006-01-02")
	}
	var names []string
	for _, t := range in.Targets {
		if Length(t.Name) <= 40 {
			name := t.Name
			if day, _, ok := strings.Cut(t.Collected, "T"); ok { // an account that was saved: it may have changed since
				name += " as it was on " + day
			}
			names = append(names, name)
		}
	}
	switch n := len(in.Targets); {
	case n == 0:
	case len(names) == 0:
		s += " in " + counted(n, "target", "targets")
	case n == 1:
		s += " in " + names[0]
	default:
		s += fmt.Sprintf(" in %s and %d more", names[0], n-1)
	}
	return s + "."
}

// answerNote is the note on the question as a whole.
func (q *Question) answerNote() string {
	n := counts()
	judged := false
	for _, c := range q.Choices {
		n[c.Status]++
		judged = judged || c.Verdicts.judged()
	}
	var parts []string
	for _, s := range Statuses {
		if n[s] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n[s], s.Words()))
		}
	}
	head := []string{fmt.Sprintf("Of %s: %s.", counted(len(q.Choices), "practice", "practices"), strings.Join(parts, ", "))}
	if !judged {
		return fit(NoteLimit-NoteMargin, head, nil, nil)
	}
	var details []string
	for _, s := range Statuses {
		for _, c := range q.Choices {
			if c.Status == s && c.Verdicts.judged() {
				details = append(details, fmt.Sprintf("%s %s: %s", c.name(), s.Words(), c.Note))
			}
		}
	}
	return fit(NoteLimit-NoteMargin, head, details, nil)
}

// Words is the status as it reads in a sentence.
func (s Status) Words() string {
	switch s {
	case AtRisk:
		return "at risk"
	case Ask:
		return "to ask a person"
	}
	return string(s)
}
