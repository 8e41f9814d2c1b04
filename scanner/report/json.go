package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"time"
	"unicode/utf16"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// jsonVersion is the version of the JSON's shape. It grows when a field goes away
// or changes its meaning; new fields leave it as it is.
const jsonVersion = 1

// jsonVerdict is finding.Verdict in the form that other tools rely on: every
// field is always there, lists are never null.
type jsonVerdict struct {
	Policy      string                 `json:"policy"`
	Verdict     finding.Outcome        `json:"verdict"`
	Risk        finding.Risk           `json:"risk"`
	Practices   []finding.Practice     `json:"practices"`
	Resource    jsonSubject            `json:"resource"`
	Message     string                 `json:"message"`
	Attribute   string                 `json:"attribute"`
	Fingerprint string                 `json:"fingerprint"`
	New         bool                   `json:"new"`
	Locations   []finding.Place        `json:"locations"`
	External    int                    `json:"external"` // see finding.Verdict
	Unknown     []finding.UnknownValue `json:"unknown"`
	Waiver      *finding.Waiver        `json:"waiver"` // null where there is none
	Views       []jsonView             `json:"views"`  // empty where one target shows the resource
}

type jsonView struct {
	Source  resource.Source        `json:"source"`
	Address string                 `json:"address"`
	Verdict finding.Outcome        `json:"verdict"` // "" where the policy says nothing of it
	Unknown []finding.UnknownValue `json:"unknown"`
}

type jsonSubject struct {
	Address string          `json:"address"`
	Type    string          `json:"type"`
	Name    string          `json:"name"`
	Module  string          `json:"module"`
	Root    string          `json:"root"`
	Source  resource.Source `json:"source"`
	ARN     string          `json:"arn"`
	Account string          `json:"account"`
	Region  string          `json:"region"`
}

type jsonDiagnostic struct {
	Severity resource.Severity `json:"severity"`
	Summary  string            `json:"summary"`
	Detail   string            `json:"detail"`
	File     string            `json:"file"`
	Line     int               `json:"line"`
}

type jsonPractice struct {
	ID            string       `json:"id"`
	Key           string       `json:"key"`
	Title         string       `json:"title"`
	Pillar        string       `json:"pillar"`
	PillarTitle   string       `json:"pillar_title"`
	Question      string       `json:"question"`
	QuestionID    string       `json:"question_id"`
	QuestionTitle string       `json:"question_title"`
	Risk          finding.Risk `json:"risk"`
	URL           string       `json:"url"`
}

// JSON writes the report as plumb's own JSON, version 1: the shape that
// docs describe, one verdict a line, with what is needed to render it again in
// any format. Verdicts that passed are left out unless Options.All; how many
// there were stands in the summary and with each policy.
func JSON(w io.Writer, r *Report) error {
	summary := r.summary()
	o := objectWriter{w: w, name: "json"}
	o.value("version", jsonVersion)
	o.value("tool", r.Tool)
	if !r.Time.IsZero() {
		o.value("time", r.Time.UTC().Format(time.RFC3339))
	}
	o.list("targets", len(r.Targets), func(i int) any { return r.Targets[i] })
	kept := make([]*finding.Verdict, 0, len(r.Verdicts))
	for _, v := range r.Verdicts {
		if v.Outcome != finding.Pass || r.Options.All {
			kept = append(kept, v)
		}
	}
	o.list("verdicts", len(kept), func(i int) any { return r.toJSON(kept[i]) })
	o.list("diagnostics", len(r.Diagnostics), func(i int) any {
		d := r.Diagnostics[i]
		d.Summary, d.Detail = shown(d.Summary), shown(d.Detail)
		return jsonDiagnostic(d)
	})
	o.value("summary", summary)
	o.value("views", r.Views)
	o.list("unmanaged", len(r.Unmanaged), func(i int) any { return r.Unmanaged[i] })
	o.value("baseline", r.Baseline)
	o.value("framework", r.Framework)
	policies := r.sortedPolicies()
	o.list("policies", len(policies), func(i int) any { return policies[i].forJSON() })
	practices := r.practices()
	o.list("practices", len(practices), func(i int) any { return jsonPractice(practices[i]) })
	return o.close()
}

func (r *Report) toJSON(v *finding.Verdict) jsonVerdict {
	out := jsonVerdict{
		Policy: v.Policy, Verdict: v.Outcome, Risk: v.Risk, Practices: orEmpty(v.Practices),
		Resource:  jsonSubject(v.Subject),
		Message:   shown(v.Message),
		Attribute: resource.Show(v.Attribute), Fingerprint: v.Fingerprint, New: r.Baseline && v.New,
		Locations: orEmpty(v.Locations), External: v.External, Waiver: v.Waiver,
		Unknown: make([]finding.UnknownValue, len(v.Unknown)),
	}
	out.Resource.Address = resource.Show(v.Subject.Address)
	out.Resource.ARN = resource.Show(v.Subject.ARN)
	out.Resource.Name = resource.Show(v.Subject.Name)
	for i, u := range v.Unknown {
		out.Unknown[i] = finding.UnknownValue{Attribute: resource.Show(u.Attribute), Reason: shown(u.Reason)}
	}
	out.Views = make([]jsonView, len(v.Views))
	for i, view := range v.Views {
		out.Views[i] = jsonView{Source: view.Source, Address: resource.Show(view.Address), Verdict: view.Outcome, Unknown: make([]finding.UnknownValue, len(view.Unknown))}
		for n, u := range view.Unknown {
			out.Views[i].Unknown[n] = finding.UnknownValue{Attribute: resource.Show(u.Attribute), Reason: shown(u.Reason)}
		}
	}
	return out
}

// shown returns a sentence as it is, but for symbols and secrets.
func shown(s string) string { return hideSecrets(resource.Show(s)) }

func (p Policy) forJSON() Policy {
	p.Related, p.Resources, p.Practices, p.Aliases = orEmpty(p.Related), orEmpty(p.Resources), orEmpty(p.Practices), orEmpty(p.Aliases)
	return p
}

func orEmpty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// An objectWriter writes one JSON object, a list inside it element by element,
// so that a large one is never in memory as a whole.
type objectWriter struct {
	w      io.Writer
	name   string // of the format, for errors
	begun  bool
	err    error
	buffer bytes.Buffer
}

func (o *objectWriter) key(name string) {
	sep := ",\n"
	if !o.begun {
		sep = "{\n"
		o.begun = true
	}
	o.write(fmt.Sprintf("%s  %q: ", sep, name))
}

func (o *objectWriter) value(name string, v any) {
	o.key(name)
	o.encode(v)
}

// object writes v, an object with at least one field, with a list as its last
// field, one element a line.
func (o *objectWriter) object(v any, name string, n int, element func(i int) any) {
	if o.err != nil {
		return
	}
	var head bytes.Buffer
	e := json.NewEncoder(&head)
	e.SetEscapeHTML(false)
	e.SetIndent("  ", "  ")
	if o.err = e.Encode(v); o.err != nil {
		return
	}
	text := bytes.TrimSuffix(bytes.TrimRight(head.Bytes(), "\n"), []byte("\n  }"))
	o.write(string(escapeSteering(text)))
	o.list(name, n, element)
	o.write("\n  }")
}

func (o *objectWriter) list(name string, n int, element func(i int) any) {
	o.key(name)
	if n == 0 {
		o.write("[]")
		return
	}
	for i := range n {
		sep := ",\n    "
		if i == 0 {
			sep = "[\n    "
		}
		o.write(sep)
		o.encode(element(i))
	}
	o.write("\n  ]")
}

func (o *objectWriter) encode(v any) {
	if o.err != nil {
		return
	}
	o.buffer.Reset()
	e := json.NewEncoder(&o.buffer)
	e.SetEscapeHTML(false)
	if o.err = e.Encode(v); o.err != nil {
		return
	}
	_, o.err = o.w.Write(escapeSteering(bytes.TrimSuffix(o.buffer.Bytes(), []byte("\n"))))
}

// escapeSteering writes characters that could steer a terminal, and that JSON allows
// as they are, as \u escapes. They stand only inside strings.
func escapeSteering(text []byte) []byte {
	raw := func(r rune) bool { return steers(r) && r != '\n' } // between the lines of what is indented
	if bytes.IndexFunc(text, raw) < 0 {
		return text
	}
	var b bytes.Buffer
	for _, r := range string(text) {
		switch {
		case !raw(r):
			b.WriteRune(r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&b, `\u%04x\u%04x`, high, low)
		}
	}
	return b.Bytes()
}

func (o *objectWriter) write(s string) {
	if o.err == nil {
		_, o.err = io.WriteString(o.w, s)
	}
}

func (o *objectWriter) close() error {
	o.write("\n}\n")
	if o.err != nil {
		return fmt.Errorf("write %s: %w", o.name, o.err)
	}
	return nil
}
