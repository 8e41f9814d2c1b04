package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/report/internal/sarifschema"
)

func TestSARIFIsValid(t *testing.T) {
	changes := map[string]func(*Report){
		"sample":     func(*Report) {},
		"no answers": func(r *Report) { *r = Report{} },
		"no source":  func(r *Report) { r.Source, r.Catalogue, r.Baseline = nil, nil, false },
		"no policies": func(r *Report) {
			r.Policies = nil
			r.Framework = Framework{}
		},
		"prefix": func(r *Report) { r.Options.Prefix, r.Options.SourceRoot = "a b/ü", "file:///x" },
		"odd files": func(r *Report) {
			for i, v := range r.Verdicts {
				v.Locations = []finding.Place{{File: []string{"a:b.tf", "/abs/é.tf", "x%41?#.tf", "..//y.tf"}[i%4]}}
			}
		},
	}
	for name, change := range changes {
		for _, format := range []string{"sarif", "github-sarif"} {
			t.Run(name+" as "+format, func(t *testing.T) {
				r := sample()
				change(r)
				var b bytes.Buffer
				if err := Formats[format](&b, r); err != nil {
					t.Fatal(err)
				}
				if err := sarifschema.Validate(&b); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

// The check itself can fail.
func TestSchemaCheckFinds(t *testing.T) {
	var b bytes.Buffer
	if err := SARIF(&b, sample()); err != nil {
		t.Fatal(err)
	}
	for old, bad := range map[string]string{
		`"version": "2.1.0"`: `"version": "2.0.0"`,
		`"kind":"fail"`:      `"kind":"failed"`,
		`"ruleIndex":4`:      `"ruleIndex":5`,
		`"id": "SEC03-BP07"`: `"id": "SEC03-BP08"`,
		`"columnKind"`:       `"columnKinds"`,
		`"uri": "main.tf"`:   `"uri": "main%zz.tf"`,
	} {
		if !strings.Contains(b.String(), old) {
			t.Fatalf("the sample has no %s", old)
		}
		if sarifschema.Validate(strings.NewReader(strings.Replace(b.String(), old, bad, 1))) == nil {
			t.Errorf("%s is taken for valid", bad)
		}
	}
}

type sarifLog struct {
	Runs []struct {
		Results []struct {
			RuleID              string `json:"ruleId"`
			Level               string
			PartialFingerprints map[string]string
			Suppressions        []struct{ Kind, Justification string }
			Locations           []struct {
				PhysicalLocation struct {
					ArtifactLocation struct{ URI string }
					Region           struct{ StartLine, StartColumn, EndLine, EndColumn int }
				}
			}
			RelatedLocations []struct {
				PhysicalLocation struct{ ArtifactLocation struct{ URI string } }
			}
		}
		Tool struct {
			Driver struct {
				Rules []struct {
					ID         string
					Properties map[string]any
				}
			}
		}
		Invocations []struct {
			ExecutionSuccessful        bool
			ToolExecutionNotifications []struct{ Message struct{ Text string } }
		}
	}
}

func render(t *testing.T, r *Report, format func(*bytes.Buffer, *Report) error) sarifLog {
	t.Helper()
	var b bytes.Buffer
	if err := format(&b, r); err != nil {
		t.Fatal(err)
	}
	var log sarifLog
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	return log
}

func TestSARIF(t *testing.T) {
	r := sample()
	run := render(t, r, func(b *bytes.Buffer, r *Report) error { return SARIF(b, r) }).Runs[0]
	if run.Invocations[0].ExecutionSuccessful {
		t.Error("an error was reported, yet the execution is called successful")
	}
	suppressed := map[string]int{}
	for _, res := range run.Results {
		for _, s := range res.Suppressions {
			suppressed[s.Kind]++
		}
		if res.RuleID == "s3/bucket_versioning" && len(res.RelatedLocations) > 0 && strings.HasPrefix(res.RelatedLocations[0].PhysicalLocation.ArtifactLocation.URI, ".terraform") {
			if at := res.Locations[0].PhysicalLocation; at.ArtifactLocation.URI != "main.tf" || at.Region.StartLine != 6 {
				t.Errorf("a finding in a downloaded module is reported at %+v, want the module call", at)
			}
		}
		if res.RuleID == "ec2/open_ingress" { // the place stands behind an emoji and a tab
			if at := res.Locations[0].PhysicalLocation.Region; at.StartColumn != 28 || at.EndColumn != 55 {
				t.Errorf("got columns %+v, want 28 to 55", at)
			}
		}
		if res.PartialFingerprints["plumb/v1"] == "" {
			t.Errorf("%s has no fingerprint", res.RuleID)
		}
	}
	if suppressed["inSource"] != 1 || suppressed["external"] != 1 {
		t.Errorf("got suppressions %v, want one of each kind", suppressed)
	}
	for _, rule := range run.Tool.Driver.Rules {
		_, severe := rule.Properties["security-severity"]
		tags := fmt.Sprint(rule.Properties["tags"])
		if severe != strings.Contains(tags, "security") {
			t.Errorf("%s: security-severity is %v with tags %s", rule.ID, severe, tags)
		}
	}

	b, err := finding.ReadBaseline(sarifOf(t, r))
	if err != nil || b.Len() != 17 {
		t.Errorf("as a baseline it holds %d (%v), want the 15 fails and 2 waived", b.Len(), err)
	}
}

func sarifOf(t *testing.T, r *Report) *bytes.Buffer {
	t.Helper()
	var b bytes.Buffer
	if err := SARIF(&b, r); err != nil {
		t.Fatal(err)
	}
	return &b
}

func TestTagsAreLimited(t *testing.T) {
	r := &Report{Catalogue: practices}
	p := Policy{ID: "a/b", Risk: finding.Low}
	for i := range 30 {
		p.Practices = append(p.Practices, finding.Practice{Key: fmt.Sprintf("key_%d", i)})
	}
	r.Policies = []Policy{p}
	rule := render(t, r, func(b *bytes.Buffer, r *Report) error { return SARIF(b, r) }).Runs[0].Tool.Driver.Rules[0]
	if n := len(rule.Properties["tags"].([]any)); n != maxTags {
		t.Errorf("%d tags, want %d", n, maxTags)
	}
}

func TestGitHubSARIF(t *testing.T) {
	tests := []struct {
		name           string
		results, bytes int
		want           int
		note           string
	}{
		{"all", githubResults, githubBytes, 13, "2 results that are waived; 2 results that are in no file."},
		{"number", 6, githubBytes, 6, "; 7 results of the lowest risk, since GitHub takes no more."},
		{"size", githubResults, 5100, -1, "of the lowest risk"},
		{"nothing fits", githubResults, 1, 0, "13 results of the lowest risk"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := sample()
			told := ""
			r.Options.Notify = func(s string) { told += s }
			run := render(t, r, func(b *bytes.Buffer, r *Report) error { return gitHubSARIF(b, r, tt.results, tt.bytes) }).Runs[0]
			n := len(run.Results)
			if tt.want >= 0 && n != tt.want || tt.want < 0 && (n == 0 || n >= 13) {
				t.Errorf("%d results, want %d", n, tt.want)
			}
			notes := run.Invocations[0].ToolExecutionNotifications
			if last := notes[len(notes)-1].Message.Text; last != told || !strings.Contains(told, tt.note) {
				t.Errorf("told %q, noted %q, want %q in both", told, last, tt.note)
			}
			for i, res := range run.Results {
				if len(res.Suppressions) > 0 || res.Locations[0].PhysicalLocation.ArtifactLocation.URI == "" {
					t.Errorf("GitHub takes no %+v", res)
				}
				if i > 0 && res.Level == "error" && run.Results[i-1].Level != "error" {
					t.Error("the worst do not come first")
				}
			}
		})
	}
}
