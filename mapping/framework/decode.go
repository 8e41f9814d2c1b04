package framework

//go:generate go run ./internal/gendocs ../../docs/framework

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"github.com/plumb-iac/plumb/scanner/finding"
)

// Edition is the date of the newest edition in the catalogue. Risks are those
// of its pages; the ids are those that the WA Tool's API returned for the
// edition of 2024-06-27, compared with the pages of this one.
const Edition = "2024-11-06"

//go:embed data
var data embed.FS

// embedded reads the tables in this package. They are tab-separated text, one
// row a line, because that decodes in a fraction of a millisecond: a scan of
// one file must not wait for 307 practices.
type embedded struct{}

func (embedded) text(name string) string {
	b, err := data.ReadFile("data/" + name)
	if err != nil {
		panic("framework: " + err.Error()) // an embedded file is always there
	}
	return string(b)
}

// rows calls yield for each row of a table with its fields. A line that starts
// with # is a comment.
func (e embedded) rows(name string, fields int, yield func(row []string) error) error {
	line := 0
	row := make([]string, fields)
	for text := range strings.Lines(e.text(name)) {
		line++
		text = strings.TrimSuffix(text, "\n")
		if text == "" || text[0] == '#' {
			continue
		}
		rest, ok := text, true
		for i := range row {
			if !ok {
				return fmt.Errorf("%s:%d: want %d fields, have %d", name, line, fields, i)
			}
			row[i], rest, ok = strings.Cut(rest, "\t")
		}
		if ok {
			return fmt.Errorf("%s:%d: more than %d fields", name, line, fields)
		}
		if err := yield(row); err != nil {
			return fmt.Errorf("%s:%d: %w", name, line, err)
		}
	}
	return nil
}

const docs = "https://docs.aws.amazon.com/wellarchitected/latest/"

func decode(e embedded) (*Framework, error) {
	f := &Framework{Alias: "wellarchitected", Title: "AWS Well-Architected Framework", Edition: Edition}
	pillars := map[string]*Pillar{}
	err := e.rows("pillars.tsv", 5, func(r []string) error {
		p := &Pillar{ID: r[0], Short: r[1], Prefix: r[2], URL: docs + r[3] + "/welcome.html", Title: r[4]}
		pillars[p.ID] = p
		f.Pillars = append(f.Pillars, p)
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = e.rows("principles.tsv", 2, func(r []string) error {
		if r[0] == "general" {
			f.Principles = append(f.Principles, r[1])
			return nil
		}
		p := pillars[r[0]]
		if p == nil {
			return fmt.Errorf("unknown pillar %q", r[0])
		}
		p.Principles = append(p.Principles, r[1])
		return nil
	})
	if err != nil {
		return nil, err
	}
	questions := map[string]*Question{}
	err = e.rows("questions.tsv", 5, func(r []string) error {
		p := pillars[r[2]]
		if p == nil {
			return fmt.Errorf("unknown pillar %q", r[2])
		}
		q := &Question{Number: r[0], ID: r[1], NoneID: r[3], Title: r[4]}
		questions[q.ID] = q
		p.Questions = append(p.Questions, q)
		return nil
	})
	if err != nil {
		return nil, err
	}
	ledgers := sync.OnceValue(func() map[string]*Ledger { return readLedgers(e) })
	err = e.rows("practices.tsv", 6, func(r []string) error {
		q := questions[r[2]]
		if q == nil {
			return fmt.Errorf("unknown question %q", r[2])
		}
		risk, err := finding.ParseRisk(r[3])
		if err != nil {
			return err
		}
		c := &Practice{ID: r[0], Key: r[1], Risk: risk, Title: r[5], ledgers: ledgers}
		if !strings.HasPrefix(c.Key, unconfirmed) {
			c.ChoiceID = c.Key
		}
		page := c.Key
		if r[4] != "" {
			page = r[4]
		}
		c.URL = docs + "framework/" + page + ".html"
		q.Practices = append(q.Practices, c)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if f, err = New(f); err != nil {
		return nil, err
	}
	for _, c := range f.Practices {
		c.PillarURL = strings.TrimSuffix(c.Question.Pillar.URL, "welcome.html") + c.URL[strings.LastIndexByte(c.URL, '/')+1:]
	}
	f.changes = sync.OnceValue(func() map[string]Change { return readChanges(e, f) })
	return f, nil
}
