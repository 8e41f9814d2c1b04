package framework

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
)

// A PolicyRef is a policy that gives evidence for a practice.
type PolicyRef struct {
	ID       string           `json:"id"`
	Title    string           `json:"title"`
	Strength finding.Strength `json:"strength"`
}

// A View shows a catalogue, or a part of it, to a person or another tool.
type View struct {
	Lens *Framework
	// Policies returns the policies that look at a practice; nil where nobody knows.
	Policies func(key string) []PolicyRef
}

// PracticeView is a practice as JSON.
type PracticeView struct {
	ID       string       `json:"id"`
	Key      string       `json:"key"`
	ChoiceID *string      `json:"choice_id"` // null where it is not confirmed
	Title    string       `json:"title"`
	Pillar   string       `json:"pillar"`
	Question string       `json:"question"`
	Risk     finding.Risk `json:"risk"`
	Class    Class        `json:"class"`
	Seen     []string     `json:"seen_in"`
	Shows    string       `json:"shows"`
	Hides    string       `json:"hides"`
	Ask      string       `json:"ask"`
	URL      string       `json:"url"`
	Former   []FormerView `json:"former"`
	Policies []PolicyRef  `json:"policies"`
}

// FormerView is a practice of an earlier edition that lives on in this one.
type FormerView struct {
	Key   string `json:"key"`
	ID    string `json:"id"`
	Title string `json:"title"`
	How   string `json:"how"`
	Why   string `json:"why"`
}

// QuestionView is a question as JSON.
type QuestionView struct {
	ID        string         `json:"id"`
	Number    string         `json:"number"`
	Title     string         `json:"title"`
	Pillar    string         `json:"pillar"`
	None      string         `json:"none_choice"`
	Practices []PracticeView `json:"practices"`
}

// PillarView is a pillar as JSON.
type PillarView struct {
	ID         string         `json:"id"`
	Title      string         `json:"title"`
	URL        string         `json:"url"`
	Principles []string       `json:"principles"`
	Questions  []QuestionView `json:"questions"`
}

// LensView is a whole catalogue as JSON.
type LensView struct {
	Alias      string       `json:"alias"`
	Title      string       `json:"title"`
	Edition    string       `json:"edition"`
	Principles []string     `json:"principles"`
	Pillars    []PillarView `json:"pillars"`
}

// Practice returns a practice as JSON shows it.
func (v View) Practice(c *Practice) PracticeView {
	l := c.Ledger()
	p := PracticeView{
		ID: c.ID, Key: c.Key, Title: c.Title, Pillar: c.Question.Pillar.ID, Question: c.Question.ID,
		Risk: c.Risk, Class: l.Class, Seen: nonNil(l.Seen), Shows: l.Shows, Hides: l.Hides, Ask: l.Question,
		URL: c.URL, Former: []FormerView{}, Policies: []PolicyRef{},
	}
	if c.Confirmed() {
		p.ChoiceID = &c.ChoiceID
	}
	for _, change := range v.Lens.Changes() {
		if change.To == c {
			p.Former = append(p.Former, FormerView{change.From, change.ID, change.Title, change.How, change.Why})
		}
	}
	if v.Policies != nil {
		p.Policies = nonNil(v.Policies(c.Key))
	}
	return p
}

// Question returns a question as JSON shows it.
func (v View) Question(q *Question) QuestionView {
	view := QuestionView{ID: q.ID, Number: q.Number, Title: q.Title, Pillar: q.Pillar.ID, None: q.NoneID, Practices: []PracticeView{}}
	for _, c := range q.Practices {
		view.Practices = append(view.Practices, v.Practice(c))
	}
	return view
}

// Pillar returns a pillar as JSON shows it.
func (v View) Pillar(p *Pillar) PillarView {
	view := PillarView{ID: p.ID, Title: p.Title, URL: p.URL, Principles: nonNil(p.Principles), Questions: []QuestionView{}}
	for _, q := range p.Questions {
		view.Questions = append(view.Questions, v.Question(q))
	}
	return view
}

// All returns the whole catalogue as JSON shows it.
func (v View) All() LensView {
	view := LensView{Alias: v.Lens.Alias, Title: v.Lens.Title, Edition: v.Lens.Edition, Principles: nonNil(v.Lens.Principles), Pillars: []PillarView{}}
	for _, p := range v.Lens.Pillars {
		view.Pillars = append(view.Pillars, v.Pillar(p))
	}
	return view
}

func nonNil[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// JSON writes what m stands for, or the whole catalogue for an empty Match.
func (v View) JSON(w io.Writer, m Match) error {
	var value any
	switch {
	case m.Practice != nil:
		value = v.Practice(m.Practice)
	case m.Question != nil:
		value = v.Question(m.Question)
	case m.Pillar != nil:
		value = v.Pillar(m.Pillar)
	default:
		value = v.All()
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(value)
}

// List writes pillars, questions and practices, one a line, in text. A Match
// narrows it to a pillar or a question.
func (v View) List(w io.Writer, m Match) error {
	out := bufio.NewWriter(w)
	for _, p := range v.Lens.Pillars {
		if m.Pillar != nil && m.Pillar != p || m.Question != nil && m.Question.Pillar != p {
			continue
		}
		fmt.Fprintf(out, "%s (%s)\n", p.Title, p.ID)
		for _, q := range p.Questions {
			if m.Question != nil && m.Question != q {
				continue
			}
			fmt.Fprintf(out, "  %s  %s  %s\n", q.Number, q.ID, q.Title)
			for _, c := range q.Practices {
				fmt.Fprintf(out, "    %-10s  %-6s  %-14s  %s\n", c.ID, c.Risk, c.Ledger().Class, c.Title)
			}
		}
	}
	return out.Flush()
}

// Text writes what m stands for, for a terminal.
func (v View) Text(w io.Writer, m Match) error {
	out := bufio.NewWriter(w)
	if m.Note != "" {
		fmt.Fprintf(out, "%s\n\n", m.Note)
	}
	switch {
	case m.Practice != nil:
		v.practiceText(out, m.Practice)
	case m.Question != nil:
		q := m.Question
		fmt.Fprintf(out, "%s %s\n%s, pillar %s\n", q.Number, q.Title, q.ID, q.Pillar.Title)
		for _, c := range q.Practices {
			fmt.Fprintln(out)
			v.practiceText(out, c)
		}
		if q.NoneID != "" {
			fmt.Fprintf(out, "\nNone of these: %s\n", q.NoneID)
		}
	case m.Pillar != nil:
		p := m.Pillar
		fmt.Fprintf(out, "%s (%s)\n%s\n\nDesign principles\n", p.Title, p.ID, p.URL)
		for _, s := range p.Principles {
			fmt.Fprintf(out, "  - %s\n", s)
		}
		fmt.Fprintln(out)
		if err := out.Flush(); err != nil {
			return err
		}
		return v.List(w, m)
	}
	return out.Flush()
}

func (v View) practiceText(w io.Writer, c *Practice) {
	l := c.Ledger()
	fmt.Fprintf(w, "%s %s\n", c.ID, c.Title)
	fmt.Fprintf(w, "  %s, %s risk, %s\n", c.key(), c.Risk, c.Question.Number)
	line := func(label, text string) {
		if text == "" {
			return
		}
		const indent = "            "
		rest := indent[:2] + label + indent[2+len(label):]
		for _, s := range wrap(text, 88) {
			fmt.Fprintln(w, rest+s)
			rest = indent
		}
	}
	line("Class", string(l.Class)+": "+l.Class.Meaning()+seen(l))
	line("Shows", l.Shows)
	line("Hides", l.Hides)
	line("Ask", l.Question)
	if v.Policies != nil {
		list := v.Policies(c.Key)
		if len(list) == 0 {
			line("Policies", "none")
		}
		for i, p := range list {
			label := ""
			if i == 0 {
				label = "Policies"
			}
			line(label, fmt.Sprintf("%s (%s) %s", p.ID, p.Strength, p.Title))
		}
	}
	for _, change := range v.Lens.Changes() {
		if change.To == c {
			line("Formerly", fmt.Sprintf("%s %s (%s), %s: %s", change.ID, change.Title, change.From, change.How, change.Why))
		}
	}
	line("Read", c.URL)
}

func (p *Practice) key() string {
	if p.Confirmed() {
		return p.Key
	}
	return p.Key + " (its id in the WA Tool is not confirmed)"
}

func seen(l Ledger) string {
	switch {
	case len(l.Seen) == 0:
		return ""
	case slices.Contains(l.Seen, "terraform") && slices.Contains(l.Seen, "live"):
		return ". Seen in code and in an account"
	case slices.Contains(l.Seen, "live"):
		return ". Seen only in an account"
	}
	return ". Seen only in code"
}

// Meaning says in words what the class stands for.
func (c Class) Meaning() string {
	switch c {
	case Direct:
		return "configuration settles it for what was judged"
	case Partial:
		return "configuration gives evidence, but cannot settle it"
	case Ask:
		return "only a person knows"
	case NotObservable:
		return "it lies in design or code that no configuration shows"
	}
	return "unknown class"
}

// wrap breaks a text into lines of at most width characters, where words allow it.
func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len(line)+1+len(word) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return append(lines, line)
}
