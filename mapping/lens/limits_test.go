package lens

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// Each limit takes what is at it and refuses what is one beyond.
func TestLimits(t *testing.T) {
	text := func(n int) string { return strings.Repeat("x", n) }
	tests := []struct {
		name  string
		limit int
		code  Code
		set   func(l *Lens, n int)
	}{
		{"lens name", MaxName, CodeTooLong, func(l *Lens, n int) { l.Name = text(n) }},
		{"lens description", MaxText, CodeTooLong, func(l *Lens, n int) { l.Description = text(n) }},
		{"wide characters count as one", MaxText, CodeTooLong, func(l *Lens, n int) { l.Description = strings.Repeat("ü", n) }},
		{"pillar name", MaxName, CodeTooLong, func(l *Lens, n int) { l.Pillars[0].Name = text(n) }},
		{"pillar id", MaxID, CodeID, func(l *Lens, n int) { l.Pillars[0].ID = text(n) }},
		{"pillar id for the API", maxAPIPillarID, CodeAPILimit, func(l *Lens, n int) { l.Pillars[0].ID = text(n) }},
		{"question id", MaxID, CodeID, func(l *Lens, n int) { l.Pillars[0].Questions[0].ID = text(n) }},
		{"question title", MaxTitle, CodeTooLong, func(l *Lens, n int) { l.Pillars[0].Questions[0].Title = text(n) }},
		{"question description", MaxText, CodeTooLong, func(l *Lens, n int) { l.Pillars[0].Questions[0].Description = text(n) }},
		{"question help", MaxText, CodeTooLong, func(l *Lens, n int) { l.Pillars[0].Questions[0].Helpful.Text = text(n) }},
		{"choice id", MaxID, CodeID, func(l *Lens, n int) { l.Pillars[0].Questions[0].Choices[3].ID = text(n-3) + "_no" }},
		{"choice title", MaxTitle, CodeTooLong, func(l *Lens, n int) { l.Pillars[0].Questions[0].Choices[0].Title = text(n) }},
		{"improvement plan", MaxText, CodeTooLong, func(l *Lens, n int) { l.Pillars[0].Questions[0].Choices[0].Improvement.Text = text(n) }},
		{"pillars", MaxPillars, CodeTooMany, func(l *Lens, n int) {
			for i := range n - len(l.Pillars) {
				p := l.Pillars[1]
				p.ID = fmt.Sprintf("pillar_%d", i)
				q := p.Questions[0]
				q.ID = fmt.Sprintf("question_%d", i)
				p.Questions = []Question{q}
				l.Pillars = append(l.Pillars, p)
			}
		}},
		{"questions", MaxQuestions, CodeTooMany, func(l *Lens, n int) {
			p := &l.Pillars[1]
			for i := range n - len(p.Questions) {
				q := p.Questions[0]
				q.ID = fmt.Sprintf("question_%d", i)
				p.Questions = append(p.Questions, q)
			}
		}},
		{"choices", MaxChoices, CodeTooMany, func(l *Lens, n int) {
			q := &l.Pillars[1].Questions[0]
			for i := range n - len(q.Choices) {
				c := q.Choices[0]
				c.ID = fmt.Sprintf("choice_%d", i)
				q.Choices = append(q.Choices, c)
			}
		}},
		{"additional resources", MaxAdditional, CodeTooMany, func(l *Lens, n int) {
			a := &l.Pillars[0].Questions[0].Choices[0].Additional[0]
			for len(a.Content) < n {
				a.Content = append(a.Content, a.Content[0])
			}
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, n := range []int{test.limit, test.limit + 1} {
				l := company(t)
				test.set(l, n)
				found := false
				for _, f := range faultsOf(t, l) {
					found = found || f.Code == test.code
				}
				if found != (n > test.limit) {
					t.Errorf("%d: fault %v", n, found)
				}
			}
		})
	}
}

func faultsOf(t *testing.T, l *Lens) Faults {
	t.Helper()
	var text bytes.Buffer
	if err := l.Write(&text); err != nil {
		t.Fatal(err)
	}
	_, faults := Read("test.json", text.Bytes())
	return faults
}

func TestSize(t *testing.T) {
	var text bytes.Buffer
	if err := company(t).Write(&text); err != nil {
		t.Fatal(err)
	}
	padded := append(bytes.Clone(text.Bytes()), bytes.Repeat([]byte(" "), MaxSize-text.Len())...)
	if _, faults := Read("test.json", padded); len(faults) != 0 {
		t.Errorf("at the limit: %v", faults)
	}
	_, faults := Read("test.json", append(padded, ' '))
	if len(faults) != 1 || faults[0].Code != CodeSize || !strings.Contains(faults[0].Message, "500001 bytes") || !strings.Contains(faults[0].Message, "without white space it would be") {
		t.Errorf("beyond it: %v", faults)
	}
	if _, _, err := ReadFile("testdata/nowhere.json"); err == nil || err.Error() != "read lens testdata/nowhere.json: no such file or directory" {
		t.Errorf("%v", err)
	}
}

// The set of characters was measured, not documented: each is a warning.
func TestCharacters(t *testing.T) {
	for _, r := range " -_.,:/()@!&#+'?\n\u2019azAZ09" {
		l := company(t)
		l.Description = "a" + string(r) + "b"
		if faults := faultsOf(t, l); len(faults) != 0 {
			t.Errorf("%q: %v", r, faults)
		}
	}
	for _, r := range ";%<>=*\"[]$|~{}ä\t\\" {
		l := company(t)
		l.Pillars[0].Questions[0].Title = "a" + string(r) + "b"
		l.Pillars[0].Questions[0].Choices[0].Improvement.Text = "a" + string(r) + "b" // any character is taken here
		faults := faultsOf(t, l)
		if len(faults) != 1 || faults[0].Code != CodeCharacter || faults.Err() != nil {
			t.Errorf("%q: %v", r, faults)
		}
	}
}
