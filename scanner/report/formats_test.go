package report

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

func TestFormatNames(t *testing.T) {
	names := FormatNames()
	if names[0] != "text" || len(names) != len(Formats) || !slices.IsSorted(names[1:]) {
		t.Errorf("got %v, want text and then the others sorted", names)
	}
}

// A failing writer is an error in every format, wherever it fails.
func TestWriteErrors(t *testing.T) {
	for name, format := range Formats {
		var whole bytes.Buffer
		if err := format(&whole, sample()); err != nil {
			t.Fatal(err)
		}
		for _, room := range []int{0, 100, whole.Len() - 1} {
			err := format(&full{room}, sample())
			if !errors.Is(err, errFull) || !strings.HasPrefix(err.Error(), "write "+name+": ") {
				t.Errorf("%s after %d bytes: got %v", name, room, err)
			}
		}
	}
}

var errFull = errors.New("disk full")

type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	if len(p) > f.room {
		return f.room, errFull
	}
	f.room -= len(p)
	return len(p), nil
}

// What Jenkins' junit-10.xsd allows of elements and attributes; ! marks a
// required one.
var junitSchema = map[string]struct{ attributes, children string }{
	"testsuites": {"name time tests failures errors", "testsuite"},
	"testsuite":  {"name! tests! failures! errors! group time skipped timestamp hostname id package file log url", "testsuite properties testcase system-out system-err"},
	"properties": {"", "property"},
	"property":   {"name! value!", ""},
	"testcase":   {"name! time classname group", "skipped error failure rerunFailure rerunError flakyFailure flakyError system-out system-err"},
	"failure":    {"type message", ""}, "error": {"type message", ""}, "skipped": {"type message", ""},
	"system-out": {"", ""}, "system-err": {"", ""},
}

func checkJUnit(t *testing.T, r io.Reader) {
	t.Helper()
	d := xml.NewDecoder(r)
	var open []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			name := e.Name.Local
			rule, ok := junitSchema[name]
			if !ok || len(open) > 0 && !slices.Contains(strings.Fields(junitSchema[open[len(open)-1]].children), name) {
				t.Fatalf("%s does not belong into %v", name, open)
			}
			given := map[string]bool{}
			for _, a := range e.Attr {
				given[a.Name.Local] = true
				if !slices.Contains(strings.Fields(strings.ReplaceAll(rule.attributes, "!", "")), a.Name.Local) {
					t.Errorf("%s has no attribute %s", name, a.Name.Local)
				}
			}
			for _, a := range strings.Fields(rule.attributes) {
				if required, ok := strings.CutSuffix(a, "!"); ok && !given[required] {
					t.Errorf("%s lacks %s", name, required)
				}
			}
			open = append(open, name)
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
}

func TestJUnit(t *testing.T) {
	var b bytes.Buffer
	if err := JUnit(&b, sample()); err != nil {
		t.Fatal(err)
	}
	checkJUnit(t, bytes.NewReader(b.Bytes()))
	var read struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Errors   int `xml:"errors,attr"`
		Suites   []struct {
			Cases []struct {
				Failure, Error, Skipped *struct{}
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal(bytes.ReplaceAll(bytes.ReplaceAll(bytes.ReplaceAll(b.Bytes(), []byte("failure"), []byte("Failure")), []byte("<skipped"), []byte("<Skipped")), []byte("</skipped"), []byte("</Skipped")), &read); err != nil {
		t.Fatal(err)
	}
	if read.Tests != 23 || read.Errors != 1 {
		t.Errorf("got %d tests and %d errors, want 23 (22 verdicts, 1 diagnostic) and 1", read.Tests, read.Errors)
	}
}

func TestHTMLHoldsNothingForeign(t *testing.T) {
	var b bytes.Buffer
	if err := HTML(&b, sample()); err != nil {
		t.Fatal(err)
	}
	page := strings.ToLower(b.String())
	for _, bad := range []string{"<script", "<img", "<iframe", "javascript:", " src=", "@import", "url(", "zgotmplz"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %s", bad)
		}
	}
	r := sample()
	r.Policies[0].Related = []Link{{URL: "javascript:alert(1)", Title: "click"}}
	b.Reset()
	if err := HTML(&b, r); err != nil || strings.Contains(b.String(), "javascript") {
		t.Errorf("a link that leads to no page is kept, or %v", err)
	}
}

func TestMarkdownEscapes(t *testing.T) {
	tests := []struct{ in, text, code string }{
		{"a_b*c", `a\_b\*c`, "`a_b*c`"},
		{"a|b", `a\|b`, "`a\\|b`"},
		{"a`b", "a\\`b", "``a`b``"},
		{"`", "\\`", "`` ` ``"},
		{"@octocat #1", "@<!-- -->octocat #<!-- -->1", "`@octocat #1`"},
		{"<b>&amp;", `\<b\>\&amp;`, "`<b>&amp;`"},
		{"https://evil www.evil", `https\://evil www<!-- -->.evil`, "`https://evil www.evil`"},
		{"a\n# b", `a\\n#<!-- --> b`, "`a\\n# b`"},
		{"", "", ""},
	}
	for _, tt := range tests {
		if got := mdText(tt.in); got != tt.text {
			t.Errorf("mdText(%q) is %s, want %s", tt.in, got, tt.text)
		}
		if got := mdCode(tt.in); got != tt.code {
			t.Errorf("mdCode(%q) is %s, want %s", tt.in, got, tt.code)
		}
	}
	if got, want := block("a <script> @b\n\n```hcl\nx = \"<y>\""), "a &lt;script> @<!-- -->b\n\n```hcl\nx = \"<y>\"\n```"; got != want {
		t.Errorf("block: got %q, want %q", got, want)
	}
	for _, bad := range []string{"javascript:x", "/etc/passwd", "https:", "%zz"} {
		if got := mdLink("t", bad); got != "t" {
			t.Errorf("mdLink to %q: got %s, want a text", bad, got)
		}
	}
}

func TestMarkdownFits(t *testing.T) {
	r := large(3000)
	told := ""
	r.Options.Notify = func(s string) { told = s }
	var b bytes.Buffer
	if err := Markdown(&b, r); err != nil {
		t.Fatal(err)
	}
	if b.Len() > 65_536 || b.Len() < maxMarkdown*9/10 {
		t.Errorf("%d bytes, want what fits into a comment", b.Len())
	}
	if !strings.Contains(told, "did not fit") || !strings.Contains(b.String(), told) {
		t.Errorf("told %q, want to hear, and to read, what is left out", told)
	}
	if strings.Count(b.String(), "<details>") != strings.Count(b.String(), "</details>") {
		t.Error("a fold is not closed")
	}
}

func TestAnnotations(t *testing.T) {
	r := large(100)
	var notes []string
	r.Options.Notify = func(s string) { notes = append(notes, s) }
	var b bytes.Buffer
	if err := Annotations(&b, r); err != nil {
		t.Fatal(err)
	}
	if len(notes) != 2 || !strings.Contains(notes[0], "first 10 of ") {
		t.Errorf("got notes %q, want one for errors and one for warnings", notes)
	}
	r = sample()
	r.Options.All = true
	b.Reset()
	if err := Annotations(&b, r); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.String()) {
		command, _, ok := strings.Cut(strings.TrimPrefix(line, "::"), " ")
		if !ok || !slices.Contains([]string{"error", "warning", "notice"}, command) {
			t.Errorf("a stranger's command got through: %s", line)
		}
	}
}

// No line of a log may be taken for a command to GitHub's runner.
func TestTextIsNoCommand(t *testing.T) {
	r := sample()
	long := strings.Repeat("word ", 12) + "::error::pwned " + strings.Repeat("word ", 12) + "##[error]pwned"
	for _, v := range r.Verdicts {
		v.Message = long
	}
	r.Policies[0].Description = long
	r.Source = func(string) ([]byte, error) { return []byte(strings.Repeat("::error::pwned ##[error]x\n", 40)), nil }
	for width := 40; width < 120; width += 3 {
		r.Options.Width, r.Options.All = width, true
		var b bytes.Buffer
		if err := Text(&b, r); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			if strings.HasPrefix(strings.TrimSpace(line), "::") || strings.Contains(line, "##[") {
				t.Fatalf("width %d: a command: %s", width, line)
			}
		}
	}
}

func TestXMLLint(t *testing.T) {
	lint, err := exec.LookPath("xmllint")
	if err != nil {
		t.Skip("xmllint is not on this machine")
	}
	var b bytes.Buffer
	if err := JUnit(&b, sample()); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(lint, "--noout", "-")
	cmd.Stdin = &b
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

// large returns a report of n findings on different resources in n/20 files.
func large(n int) *Report {
	r := sample()
	r.Verdicts = nil
	risks := []finding.Risk{finding.High, finding.Medium, finding.Low}
	for i := range n {
		name := fmt.Sprintf("b%d", i)
		p := r.Policies[i%len(r.Policies)]
		r.add(finding.Verdict{
			Policy: p.ID, Outcome: finding.Fail, Risk: risks[i%3], Practices: p.Practices, Message: "versioning is not enabled", Attribute: "bucket",
			Subject:   finding.Subject{Address: "aws_s3_bucket." + name, Type: "aws_s3_bucket", Name: name, Root: ".", Source: resource.Terraform},
			Locations: []finding.Place{place(fmt.Sprintf("f%d.tf", i/20), 5*(i%20)+2, 3, 5*(i%20)+2, 20)},
		})
	}
	text := bytes.Repeat([]byte("resource \"aws_s3_bucket\" \"b\" {\n  bucket = \"some-name\"\n  tags   = { a = \"b\" }\n}\n\n"), 20)
	r.Source = func(string) ([]byte, error) { return text, nil }
	finding.Sort(r.Verdicts)
	finding.SetFingerprints(r.Verdicts)
	return r
}

func BenchmarkFormats(b *testing.B) {
	r := large(10_000)
	for _, name := range FormatNames() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var n counter
				r.Summary = nil
				if err := Formats[name](&n, r); err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(n)/1e6, "MB")
			}
		})
	}
}

func BenchmarkReadJSON(b *testing.B) {
	var file bytes.Buffer
	if err := JSON(&file, large(10_000)); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(file.Len()))
	for b.Loop() {
		if _, err := ReadJSON(bytes.NewReader(file.Bytes())); err != nil {
			b.Fatal(err)
		}
	}
}
