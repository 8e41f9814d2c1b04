package answers

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"

	"github.com/plumb-iac/plumb/mapping"
)

//go:embed review.html.tmpl
var htmlTemplate string

//go:embed review.css
var htmlStyle string

//go:embed review.js
var htmlScript string

// HTML writes the review as one page that needs nothing else: no network, no
// fonts, no other file. A content security policy in it forbids all of that;
// style and script are allowed by their hashes.
func HTML(w io.Writer, r *mapping.Review) error {
	t, err := parsed()
	if err != nil {
		return fmt.Errorf("write html: %w", err)
	}
	if err := t.Execute(w, newPage(r)); err != nil {
		return fmt.Errorf("write html: %w", err)
	}
	return nil
}

var parsed = sync.OnceValues(func() (*template.Template, error) {
	return template.New("review").Funcs(template.FuncMap{
		"date":   date,
		"place":  place,
		"plural": plural,
		"said":   said,
		"words":  func(s mapping.Status) string { return s.Words() },
		"head":   func(n int, list []mapping.Detail) []mapping.Detail { return list[:min(n, len(list))] },
		"rest":   func(n int, list []mapping.Detail) int { return max(0, len(list)-n) },
		"name":   practiceName,
	}).Parse(htmlTemplate)
})

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// htmlPage is what the template shows.
type htmlPage struct {
	Title    string
	Review   *mapping.Review
	RiskNote string
	Targets  string
	CSP      string
	Style    template.CSS
	Script   template.JS
	Bars     []bar
	Pillars  []htmlPillar
	Statuses []mapping.Status
	Details  int // how many details a policy's evidence shows
}

type htmlPillar struct {
	ID, Title string
	Questions []*mapping.Question
}

// A bar is one row of a chart: its parts follow each other in a viewBox 100 wide.
type bar struct {
	Label, Text string
	Parts       []part
}

type part struct {
	Class string
	Count int
	X, W  string // with one decimal
}

func newPage(r *mapping.Review) htmlPage {
	p := htmlPage{
		Title: title(r), Review: r, RiskNote: riskNote(r), Targets: targets(r), Details: 50,
		Style: template.CSS(htmlStyle), Script: template.JS(htmlScript), Statuses: mapping.Statuses,
		CSP: "default-src 'none'; style-src " + hash(htmlStyle) + "; script-src " + hash(htmlScript) +
			"; base-uri 'none'; form-action 'none'",
	}
	for _, s := range r.Summary.Pillars {
		p.Bars = append(p.Bars, newBar(s.Title, s.Risks))
	}
	for _, q := range r.Questions {
		if n := len(p.Pillars); n == 0 || p.Pillars[n-1].ID != q.Pillar {
			p.Pillars = append(p.Pillars, htmlPillar{ID: q.Pillar, Title: q.PillarTitle})
		}
		last := &p.Pillars[len(p.Pillars)-1]
		last.Questions = append(last.Questions, q)
	}
	return p
}

func newBar(label string, n mapping.RiskCounts) bar {
	b := bar{Label: label}
	var text []string
	x := 0.0
	for _, c := range []struct {
		class string
		count int
	}{{"high", n.High}, {"medium", n.Medium}, {"unanswered", n.Unanswered}, {"none", n.None}} {
		if c.count == 0 {
			continue
		}
		w := 100 * float64(c.count) / float64(n.Total())
		b.Parts = append(b.Parts, part{c.class, c.count, fmt.Sprintf("%.1f", x), fmt.Sprintf("%.1f", w)})
		x += w
		text = append(text, fmt.Sprintf("%d %s", c.count, c.class))
	}
	b.Text = label + ": " + strings.Join(text, ", ")
	return b
}
