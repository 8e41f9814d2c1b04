package report

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/report/internal/sarifschema"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// everywhere returns a report with s in every place that a stranger can fill.
func everywhere(s string) *Report {
	r := sampleWith(s)
	r.Options.All = true
	r.Options.Prefix = ""
	r.Targets = append(r.Targets, resource.Target{Kind: resource.Plan, Name: s})
	r.Diagnostics = append(r.Diagnostics, resource.Diagnostic{Severity: resource.Error, Summary: s, Detail: s, File: "x" + s, Line: 3})
	r.Policies = append(r.Policies, Policy{
		ID: "user/" + s, Title: s, Description: s, Remediation: s, Deprecated: s, Related: []Link{{URL: s, Title: s}, {URL: "https://a/" + s, Title: s}},
		Risk: finding.High, Scope: s, Practices: []finding.Practice{{ID: s, Key: s}},
	})
	for _, outcome := range []finding.Outcome{finding.Fail, finding.Unknown, finding.Waived} {
		r.add(finding.Verdict{
			Policy: "user/" + s, Outcome: outcome, Risk: finding.High, Message: s, Attribute: s, Practices: []finding.Practice{{ID: s, Key: s}}, External: 1,
			Subject:   finding.Subject{Address: s, Type: s, Name: s, Module: s, Root: s, ARN: s, Account: s, Region: s, Source: resource.Terraform},
			Locations: []finding.Place{place("a"+s, 1, 1, 1, 5), place("b"+s, 2, 2, 2, 9), place("c"+s, 1, 3, 9, 1)},
			Unknown:   []finding.UnknownValue{{Attribute: s, Reason: s}},
			Waiver:    &finding.Waiver{Reason: s, Until: s, File: "d" + s, Line: 1},
		})
	}
	r.Source = func(string) ([]byte, error) { return []byte(s + "\n" + s + "\nthree\nfour"), nil }
	finding.SetFingerprints(r.Verdicts)
	return r
}

var ownStyles = regexp.MustCompile(`\x1b\[(?:0|1|2|36|32|1;31|1;33)m`)

// FuzzHostile holds that whatever a name, message or source file contains, each
// format stays what it is, and nothing gets through that steers its reader.
func FuzzHostile(f *testing.F) {
	for _, s := range []string{
		hostile, "", "\x1b]0;title\x07", "a\nb", "]]>", "`", "```", "</summary></details>", "@a/b", "::error::x", "##[error]x", "%0A::error::x",
		`"><img src=x onerror=alert(1)>`, "{{.}}", "javascript:alert(1)", "\u2028", "\ufffe", "\U000e0041", "\xf0\x9f", "|", "\\", "password = \"", "<<EOT",
		"x <!-- y", "--> z", resource.Symbol("aws_x.y", "arn"),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 5000 {
			return
		}
		r := everywhere(s)
		r.Options.Color = true
		for name, format := range Formats {
			var b bytes.Buffer
			if err := format(&b, r); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			checkHostile(t, name, b.Bytes())
		}
	})
}

func checkHostile(t *testing.T, name string, out []byte) {
	t.Helper()
	text := string(out)
	if name == "text" {
		text = ownStyles.ReplaceAllString(text, "")
	}
	for _, c := range text {
		if steers(c) && c != '\n' {
			t.Fatalf("%s holds %U", name, c)
		}
	}
	switch name {
	case "json":
		if !json.Valid(out) {
			t.Fatal("json is not valid")
		}
		if _, err := ReadJSON(bytes.NewReader(out)); err != nil {
			t.Fatalf("json cannot be read: %v", err)
		}
	case "sarif", "github-sarif":
		if err := sarifschema.Validate(bytes.NewReader(out)); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	case "junit":
		checkJUnit(t, bytes.NewReader(out))
		if err := xml.Unmarshal(out, new(struct{})); err != nil {
			t.Fatalf("junit: %v", err)
		}
	case "text":
		for line := range strings.Lines(text) {
			if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") {
				t.Fatalf("text holds a command: %q", line)
			}
		}
	case "annotations":
		for line := range strings.Lines(text) {
			command, _, _ := strings.Cut(line, " ")
			if !slices.Contains([]string{"::error", "::warning", "::notice"}, command) {
				t.Fatalf("annotations hold another command: %q", line)
			}
		}
	case "html":
		checkHTML(t, out)
	case "markdown":
		if strings.Count(text, "\n<details>") != strings.Count(text, "\n</details>") {
			t.Fatal("markdown: a fold is closed by a stranger")
		}
	}
}

// checkHTML holds that the page has only the elements and attributes that its
// template has.
func checkHTML(t *testing.T, page []byte) {
	t.Helper()
	z := html.NewTokenizer(bytes.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if !errors.Is(z.Err(), io.EOF) {
				t.Fatal(z.Err())
			}
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			token := z.Token()
			if !strings.Contains(htmlSource, "<"+token.Data) {
				t.Fatalf("html holds <%s>", token.Data)
			}
			for _, a := range token.Attr {
				if !strings.Contains(htmlSource, a.Key) || strings.HasPrefix(a.Key, "on") {
					t.Fatalf("html holds the attribute %s=%q", a.Key, a.Val)
				}
				if a.Key == "href" && !strings.HasPrefix(a.Val, "http://") && !strings.HasPrefix(a.Val, "https://") && !strings.HasPrefix(a.Val, "#") {
					t.Fatalf("html links to %q", a.Val)
				}
			}
		}
	}
}
