// Package answers writes reviews out: each format is one function of a review.
package answers

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/plumb-iac/plumb/mapping"
)

// Formats are the formats of a review by name.
var Formats = map[string]func(io.Writer, *mapping.Review) error{
	"csv":      CSV,
	"html":     HTML,
	"json":     JSON,
	"markdown": Markdown,
	"text":     Text,
}

// FormatNames lists the formats, text first.
func FormatNames() []string {
	names := slices.Sorted(maps.Keys(Formats))
	return append([]string{"text"}, slices.DeleteFunc(names, func(n string) bool { return n == "text" })...)
}

// JSON writes the review in its stable form, one that [mapping.Read] reads back.
func JSON(w io.Writer, r *mapping.Review) error { return writeJSON(w, r) }

func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("write json: %w", err)
	}
	return nil
}

// title is the review's title for a person.
func title(r *mapping.Review) string {
	if r.Workload == "" {
		return "Well-Architected review"
	}
	return "Well-Architected review of " + oneLine(r.Workload)
}

// date is a time as a person reads it; "" for none.
func date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("2006-01-02")
}

// targets names what was judged.
func targets(r *mapping.Review) string {
	var names []string
	for _, t := range r.Targets {
		name := oneLine(t.Name)
		if t.Account != "" {
			name += " (account " + t.Account
			if day, _, ok := strings.Cut(t.Collected, "T"); ok {
				name += " as it was on " + day
			}
			name += ")"
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

// riskNote says what the risks are.
func riskNote(r *mapping.Review) string {
	if r.Exact {
		return "The risk of a question follows the lens's own rules, applied to the choices that a person or configuration has settled."
	}
	return "The risk of a question is an estimate: AWS does not publish the rules of its own lens. " +
		"It is the highest risk among the practices known to be missing; practices that are still open can only make it worse. " +
		"The WA Tool computes the official one."
}

// oneLine removes line breaks and control characters.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r <= ' ' || r == 0x7f || r >= 0x80 && r <= 0x9f }), " ")
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// place is file:line, "" where there is none.
func place(d mapping.Detail) string {
	if d.Place == nil {
		return ""
	}
	return fmt.Sprintf("%s:%d", d.Place.File, d.Place.StartLine)
}

// said is a person's word on a choice or question as it reads in a table.
func said(a *mapping.Answer) string {
	if a == nil {
		return ""
	}
	return strings.ReplaceAll(string(a.Said), "_", " ")
}

func practiceName(c *mapping.Choice) string {
	if c.ID != "" {
		return c.ID
	}
	return c.Key
}
