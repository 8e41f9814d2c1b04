package workload

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Style says how a plan is printed.
type Style struct {
	Color bool
	All   bool // also what waits, and what one side does not have, line by line
}

const (
	green  = "32"
	yellow = "33"
	red    = "31"
	bold   = "1"
	dim    = "2"
)

// painted is text that is clean and may hold colours.
type painted string

func (s Style) paint(color, text string) painted {
	if !s.Color {
		return painted(clean(text))
	}
	return painted("\x1b[" + color + "m" + clean(text) + "\x1b[0m")
}

// Totals counts what a plan holds.
type Totals struct {
	Select      int `json:"select"`
	Withdraw    int `json:"withdraw"`
	Mark        int `json:"not_applicable"`
	Notes       int `json:"notes"`
	Differences int `json:"differences"`
	Waiting     int `json:"waiting"`
	Already     int `json:"already"`
	Answers     int `json:"answers"` // with changes
	LeftAlone   int `json:"left_alone"`
}

// Totals counts what p holds.
func (p *Plan) Totals() Totals {
	var t Totals
	for _, q := range p.Questions {
		for _, c := range q.Changes {
			switch c.Kind {
			case SelectChoice:
				t.Select++
			case Withdrawal:
				t.Withdraw++
			case MarkChoice, MarkQuestion:
				t.Mark++
			default:
				t.Notes++
			}
		}
		t.Differences += len(q.Differences)
		t.Waiting += len(q.Waiting)
		t.Already += q.Already
		if len(q.Changes) > 0 {
			t.Answers++
		} else {
			t.LeftAlone++
		}
	}
	return t
}

// Print writes a plan for people.
func (p *Plan) Print(w io.Writer, s Style) error {
	out := &printer{w: w}
	kind := "Workload"
	id := p.Target.WorkloadID
	if p.Target.Template != "" {
		kind, id = "Template", p.Target.Template
	}
	out.line("%-9s %s (%s)", kind, p.Name, cmp.Or(id, "to be made"))
	status := s.paint(dim, strings.ToLower(p.Lens.Status))
	if p.Lens.Status != "" && p.Lens.Status != "CURRENT" {
		status = s.paint(yellow, p.Lens.Status)
	}
	out.line("%-9s %s %s %s", "Lens", cmp.Or(p.Lens.Name, p.Lens.Alias), p.Lens.Version, status)
	if p.Edition != "" && p.Edition != p.Lens.Version {
		out.line("%-9s edition %s: matched by id", "Review", p.Edition)
	}
	for _, q := range p.Questions {
		p.question(out, s, q)
	}
	if s.All {
		for i, u := range p.Unmatched {
			if i == 0 {
				out.line("\nOn one side only")
			}
			out.line("  %s", strings.TrimSpace(u.Question+" "+u.Title)+": "+u.Why)
		}
	}
	p.totals(out, s)
	return out.err
}

func (p *Plan) question(out *printer, s Style, q QuestionPlan) {
	shown := len(q.Changes) + len(q.Differences)
	if s.All {
		shown += len(q.Waiting)
	}
	if shown == 0 {
		return
	}
	risk := ""
	if q.Risk != "" {
		risk = "risk " + q.Risk
	}
	if q.Estimate != "" {
		risk = strings.TrimPrefix(risk+", estimate "+q.Estimate, ", ")
	}
	out.line("\n%s  %s", s.paint(bold, strings.TrimSpace(q.Number+" "+q.Title)), s.paint(dim, risk))
	for _, c := range q.Changes {
		switch c.Kind {
		case SelectChoice:
			by := ""
			if c.By == "person" {
				by = " (answered in the review file)"
			}
			out.line("  %s select %s%s", s.paint(green, "+"), c.Title, by)
		case Withdrawal:
			out.line("  %s unselect %s (selected by plumb, evidence speaks against it)", s.paint(red, "-"), c.Title)
		case MarkChoice:
			out.line("  %s not applicable %s (answered in the review file)", s.paint(yellow, "~"), c.Title)
		case MarkQuestion:
			out.line("  %s question does not apply (answered in the review file)", s.paint(yellow, "~"))
		case ChoiceNote, AnswerNote:
			out.note(s, c)
		}
	}
	for _, d := range q.Differences {
		out.line("  %s differs %s", s.paint(yellow, "!"), strings.TrimPrefix(d.Title+": "+d.Why, ": "))
	}
	if s.All {
		for _, d := range q.Waiting {
			out.line("  %s waits %s", s.paint(dim, "?"), d.Title)
		}
	}
}

func (p *Plan) totals(out *printer, s Style) {
	t := p.Totals()
	if p.Empty() {
		out.line("\n%s The tool holds all that the review would write.", s.paint(bold, "No changes."))
	}
	parts := []string{fmt.Sprintf("%d to select", t.Select)}
	for _, more := range []struct {
		n         int
		one, many string
	}{
		{t.Withdraw, "to unselect", "to unselect"}, {t.Mark, "to mark not applicable", "to mark not applicable"},
		{t.Notes, "note to write", "notes to write"}, {t.Differences, "that differs from the tool's answer", "that differ from the tool's answer"},
		{t.Waiting, "waiting for a person", "waiting for a person"}, {t.Already, "in place already", "in place already"},
	} {
		if more.n > 0 {
			parts = append(parts, counted(more.n, more.one, more.many))
		}
	}
	out.line("\n%s %s; %d of %s.", s.paint(bold, "Plan:"), strings.Join(parts, ", "), t.Answers, counted(t.Answers+t.LeftAlone, "answer changes", "answers change"))
	if t.Waiting > 0 && !p.Options.Confirm && !s.All {
		out.line("--include confirm selects what waits for a person; --all shows it.")
	}
	if n := len(p.Unmatched); n > 0 && !s.All {
		out.line("%s on one side only, and left alone; --all shows it.", counted(n, "question or choice is", "questions or choices are"))
	}
}

// Print writes for people what Apply did.
func (r *Report) Print(w io.Writer, s Style) error {
	out := &printer{w: w}
	counts := map[Outcome]int{}
	for _, a := range r.Answers {
		counts[a.Outcome]++
	}
	for _, m := range r.Milestones {
		out.line("milestone %d %q", m.Number, m.Name)
	}
	if r.Reused != "" {
		out.line("milestone %q is there already, from a run less than a day ago: not made again", r.Reused)
	}
	out.line("%d written, %d in place already, %s, %d failed, %d not reached.",
		counts[Written], counts[Already], counted(counts[Conflict], "conflict", "conflicts"), counts[Failed], counts[Skipped])
	if r.Stopped != "" {
		out.line("%s %s; run it again to go on", s.paint(red, "stopped:"), r.Stopped)
	}
	for _, problem := range r.Problems {
		out.line("%s %s", s.paint(red, "problem:"), problem)
	}
	r.risks(out)
	return out.err
}

// counted is "1 note", "3 notes".
func counted(n int, one, many string) string {
	if n == 1 {
		many = one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// Line is one answer's outcome for people; written ones with their official risk.
func (a AnswerResult) Line() string {
	head := strings.TrimSpace(a.Number + " " + a.Title)
	switch a.Outcome {
	case Written, Already:
		text := fmt.Sprintf("%s: %s", head, a.Outcome)
		if a.After != "" {
			text += fmt.Sprintf("; risk %s, was %s", a.After, a.Before)
			if a.Estimate != "" {
				text += ", estimate " + a.Estimate
			}
		}
		if a.Message != "" {
			text += "; " + a.Message
		}
		return text
	}
	return strings.TrimSuffix(fmt.Sprintf("%s: %s: %s", head, a.Outcome, a.Message), ": ")
}

func (r *Report) risks(out *printer) {
	if len(r.After) == 0 {
		return
	}
	var parts []string
	for _, risk := range []string{"HIGH", "MEDIUM", "NONE", "UNANSWERED", "NOT_APPLICABLE"} {
		before, after := r.Before[risk], r.After[risk]
		if before == 0 && after == 0 {
			continue
		}
		text := fmt.Sprintf("%s %d", risk, after)
		if before != after {
			text += fmt.Sprintf(" (was %d)", before)
		}
		parts = append(parts, text)
	}
	out.line("official risks, by question: %s", strings.Join(parts, ", "))
}

type printer struct {
	w   io.Writer
	err error
}

// line writes one line; texts among the arguments are cleaned, painted ones have been.
func (p *printer) line(format string, args ...any) {
	if p.err != nil {
		return
	}
	for i, arg := range args {
		if text, ok := arg.(string); ok {
			args[i] = clean(text)
		}
	}
	_, p.err = fmt.Fprintf(p.w, format+"\n", args...)
}

func (p *printer) note(s Style, c Change) {
	what := "note on the answer"
	if c.Kind == ChoiceNote {
		what = "note on " + c.Title
	}
	sign := s.paint(green, "+")
	if plain(c.Old) != "" {
		sign = s.paint(yellow, "~")
	}
	p.line("  %s %s", sign, what)
	for _, line := range diffLines(c.Old, c.Note) {
		p.line("      %s", s.paint(dim, line))
	}
}

// diffLines are the lines of a note that are new.
func diffLines(old, note string) []string {
	have := strings.Split(old, "\n")
	return slices.DeleteFunc(strings.Split(note, "\n"), func(line string) bool {
		return strings.TrimSpace(line) == "" || slices.Contains(have, line)
	})
}

// clean replaces control characters that a hostile title or note could steer a terminal with.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' || r >= 0x20 && r != 0x7f && (r < 0x80 || r > 0x9f) {
			return r
		}
		return '\uFFFD'
	}, s)
}
