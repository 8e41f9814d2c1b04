package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

type junitSuite struct {
	XMLName    xml.Name         `xml:"testsuite"`
	Name       string           `xml:"name,attr"`
	Tests      int              `xml:"tests,attr"`
	Failures   int              `xml:"failures,attr"`
	Errors     int              `xml:"errors,attr"`
	Skipped    int              `xml:"skipped,attr"`
	Properties *junitProperties `xml:"properties"`
	Cases      []junitCase      `xml:"testcase"`
}

type junitProperties struct {
	List []junitProperty `xml:"property"`
}

type junitProperty struct {
	Name  string `xml:"name,attr"`
	Value string `xml:"value,attr"`
}

type junitCase struct {
	Class   string       `xml:"classname,attr"`
	Name    string       `xml:"name,attr"`
	Failure *junitDetail `xml:"failure"`
	Error   *junitDetail `xml:"error"`
	Skipped *junitDetail `xml:"skipped"`
	Out     *junitText   `xml:"system-out"`
}

type junitDetail struct {
	Type    string `xml:"type,attr"`
	Message string `xml:"message,attr"`
	Text    string `xml:",cdata"`
}

type junitText struct {
	Text string `xml:",cdata"`
}

// JUnit writes the report as JUnit XML, in the form that Jenkins' schema
// (junit-10.xsd) describes: a test suite for each file, or for what is in no file
// for each account or target, and a test case for each verdict. A fail is a failure
// of the risk as its type; what is unknown or waived is skipped and says why. A
// diagnostic that is an error is a test case in error.
func JUnit(w io.Writer, r *Report) error {
	j := &junit{r: r, sources: r.sources(), policies: r.policies()}
	suites := map[string]*junitSuite{}
	for _, v := range r.Verdicts {
		name := j.suite(v)
		s := suites[name]
		if s == nil {
			s = &junitSuite{Name: name}
			suites[name] = s
		}
		s.add(j.testcase(v))
	}
	var order []*junitSuite
	for _, s := range suites {
		order = append(order, s)
	}
	slices.SortFunc(order, func(a, b *junitSuite) int { return strings.Compare(a.Name, b.Name) })
	diagnostics := &junitSuite{Name: "plumb", Properties: &junitProperties{[]junitProperty{{"version", clean(r.Tool.Version)}}}}
	for _, d := range r.Diagnostics {
		if d.Severity == resource.Error {
			diagnostics.add(j.diagnostic(d))
		}
	}
	order = append(order, diagnostics)

	total := junitSuite{}
	for _, s := range order {
		total.Tests += s.Tests
		total.Failures += s.Failures
		total.Errors += s.Errors
	}
	_, err := fmt.Fprintf(w, "%s<testsuites name=\"plumb\" tests=\"%d\" failures=\"%d\" errors=\"%d\">\n", xml.Header, total.Tests, total.Failures, total.Errors)
	if err != nil {
		return fmt.Errorf("write junit: %w", err)
	}
	e := xml.NewEncoder(w)
	e.Indent("  ", "  ")
	for _, s := range order {
		if err := e.Encode(s); err != nil {
			return fmt.Errorf("write junit: %w", err)
		}
	}
	if _, err := io.WriteString(w, "\n</testsuites>\n"); err != nil {
		return fmt.Errorf("write junit: %w", err)
	}
	return nil
}

type junit struct {
	r        *Report
	sources  *sources
	policies map[string]*Policy
}

func (s *junitSuite) add(c junitCase) {
	s.Tests++
	switch {
	case c.Failure != nil:
		s.Failures++
	case c.Error != nil:
		s.Errors++
	case c.Skipped != nil:
		s.Skipped++
	}
	s.Cases = append(s.Cases, c)
}

func (j *junit) suite(v *finding.Verdict) string {
	if p, ok := v.Reported(); ok {
		return clean(j.r.file(p.File))
	}
	switch {
	case v.Subject.Source == resource.AWS && v.Subject.Account != "":
		return "account " + clean(strings.TrimSpace(v.Subject.Account+" "+v.Subject.Region))
	case v.Subject.Root != "" && v.Subject.Root != ".":
		return clean(v.Subject.Root)
	}
	return "workload"
}

func (j *junit) testcase(v *finding.Verdict) junitCase {
	c := junitCase{Class: strings.ReplaceAll(clean(v.Policy), "/", "."), Name: subjectName(v)}
	if v.Attribute != "" {
		c.Name += " " + clean(v.Attribute)
	}
	switch v.Outcome {
	case finding.Fail:
		c.Failure = &junitDetail{Type: string(v.Risk), Message: clean(v.Message), Text: j.details(v)}
		c.Out = j.excerpt(v)
	case finding.Unknown:
		var why []string
		for _, u := range v.Unknown {
			why = append(why, strings.TrimPrefix(clean(u.Attribute)+": "+clean(u.Reason), ": "))
		}
		c.Skipped = &junitDetail{Type: "unknown", Message: orElse(strings.Join(why, "; "), "no reason was given")}
	case finding.Waived:
		c.Skipped = &junitDetail{Type: "waived", Message: clean(v.Message)}
		if w := v.Waiver; w != nil {
			c.Skipped.Message += ": " + clean(w.Reason)
			if w.Until != "" {
				c.Skipped.Message += " (until " + clean(w.Until) + ")"
			}
		}
	}
	return c
}

func (j *junit) details(v *finding.Verdict) string {
	var lines []string
	at := func(what string, p finding.Place) {
		lines = append(lines, fmt.Sprintf("%s %s:%d", what, clean(j.r.file(p.File)), p.StartLine))
	}
	if p, ok := v.Reported(); ok {
		at("at", p)
	}
	inner, calls := besides(v)
	for _, p := range inner {
		at("inside the module, at", p)
	}
	for _, p := range calls {
		at("module called at", p)
	}
	if label := j.r.practiceLabel(v); label != "" {
		lines = append(lines, label)
	}
	if p := j.policies[v.Policy]; p != nil {
		if why := firstParagraph(p.Description); why != "" {
			lines = append(lines, "why: "+clean(why))
		}
		fix := firstParagraph(p.Remediation)
		if code := firstCode(p.Remediation, 20); fix == "" && len(code) > 0 {
			fix = strings.Join(code, " ")
		}
		if fix != "" {
			lines = append(lines, "fix: "+clean(fix))
		}
	}
	lines = append(lines, "more: plumb policy show "+clean(v.Policy))
	return "\n" + strings.Join(lines, "\n") + "\n"
}

func (j *junit) excerpt(v *finding.Verdict) *junitText {
	p, ok := v.Reported()
	if !ok {
		return nil
	}
	var b strings.Builder
	for _, l := range j.sources.excerpt(p) {
		mark, number := " ", fmt.Sprint(l.Number)
		if l.Marked {
			mark = ">"
		}
		if l.Number == 0 {
			number = "⋮"
		}
		fmt.Fprintf(&b, "%s %4s | %s\n", mark, number, l.Text)
	}
	if b.Len() == 0 {
		return nil
	}
	return &junitText{b.String()}
}

func (j *junit) diagnostic(d resource.Diagnostic) junitCase {
	name := clean(d.Summary)
	if d.File != "" {
		name = fmt.Sprintf("%s:%d: %s", clean(j.r.file(d.File)), d.Line, name)
	}
	return junitCase{Class: "plumb.diagnostics", Name: name, Error: &junitDetail{Type: "error", Message: clean(d.Summary), Text: clean(d.Detail)}}
}
