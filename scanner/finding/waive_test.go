package finding

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-iac/plumb/scanner/resource"
)

var today = time.Date(2026, 6, 15, 23, 30, 0, 0, time.UTC)

func known(id string) (string, bool) {
	switch id {
	case "s3/a", "s3/b", "iam/c":
		return id, true
	case "s3/old":
		return "s3/a", true
	case "s3/left_out", "ec2/*":
		return "", true
	}
	return "", false
}

func at(v *Verdict, places ...Place) *Verdict {
	v.Locations = places
	return v
}

func line(file string, n int) Place {
	return Place{File: file, StartLine: n, StartColumn: 1, EndLine: n, EndColumn: 20}
}

func scope(file string, from, to int) resource.Location {
	return resource.Location{File: file, StartLine: from, StartColumn: 1, EndLine: to, EndColumn: 2}
}

func comment(file string, n int, text string, s resource.Location) resource.Comment {
	return resource.Comment{Text: text, File: file, Line: n, Scope: s}
}

func TestApplyWaivers(t *testing.T) {
	inner, call := line("modules/b/main.tf", 5), line("main.tf", 12)
	tests := []struct {
		name     string
		verdict  *Verdict
		comments []resource.Comment
		entries  []IgnoreEntry
		waived   string   // the waiver's place, "" for none
		want     []string // diagnostics
	}{
		{
			name:     "on the block",
			verdict:  at(fail("s3/a", "x", ""), line("main.tf", 3)),
			comments: []resource.Comment{comment("main.tf", 2, `s3/a reason="logs"`, scope("main.tf", 3, 9))},
			waived:   "main.tf:2",
		}, {
			name:     "on an attribute in a block of several lines",
			verdict:  at(fail("s3/a", "x", ""), Place{File: "main.tf", StartLine: 4, EndLine: 6}),
			comments: []resource.Comment{comment("main.tf", 4, `s3/a reason="logs"`, scope("main.tf", 4, 6))},
			waived:   "main.tf:4",
		}, {
			name:     "a place that reaches beyond the scope",
			verdict:  at(fail("s3/a", "x", ""), Place{File: "main.tf", StartLine: 4, EndLine: 7}),
			comments: []resource.Comment{comment("main.tf", 4, `s3/a reason="logs"`, scope("main.tf", 4, 6))},
			want:     []string{"warning main.tf:4 ignore comment: s3/a does not fail here"},
		}, {
			name:     "on a module call",
			verdict:  at(fail("s3/a", "module.b.x", ""), inner, call),
			comments: []resource.Comment{comment("main.tf", 11, `s3/a reason="logs"`, scope("main.tf", 12, 15))},
			waived:   "main.tf:11",
		}, {
			name:     "another file with the same lines",
			verdict:  at(fail("s3/a", "x", ""), line("other.tf", 3)),
			comments: []resource.Comment{comment("main.tf", 2, `s3/a reason="logs"`, scope("main.tf", 3, 9))},
			want:     []string{"warning main.tf:2 ignore comment: s3/a does not fail here"},
		}, {
			name:     "another policy",
			verdict:  at(fail("s3/b", "x", ""), line("main.tf", 3)),
			comments: []resource.Comment{comment("main.tf", 2, `s3/a reason="logs"`, scope("main.tf", 3, 9))},
			want:     []string{"warning main.tf:2 ignore comment: s3/a does not fail here"},
		}, {
			name:     "a former id",
			verdict:  at(fail("s3/a", "x", ""), line("main.tf", 3)),
			comments: []resource.Comment{comment("main.tf", 2, `s3/old reason="logs"`, scope("main.tf", 3, 9))},
			waived:   "main.tf:2",
		}, {
			name:     "a glob",
			verdict:  at(fail("s3/a", "x", ""), line("main.tf", 3)),
			comments: []resource.Comment{comment("main.tf", 2, `iam/*,s3/* reason="logs"`, scope("main.tf", 3, 9))},
			waived:   "main.tf:2",
		}, {
			name:     "unknown stays unknown, and the comment is of use",
			verdict:  at(&Verdict{Policy: "s3/a", Outcome: Unknown}, line("main.tf", 3)),
			comments: []resource.Comment{comment("main.tf", 2, `s3/a reason="logs"`, scope("main.tf", 3, 9))},
		}, {
			name:     "a pass needs no ignoring",
			verdict:  at(&Verdict{Policy: "s3/a", Outcome: Pass}, line("main.tf", 3)),
			comments: []resource.Comment{comment("main.tf", 2, `s3/a reason="logs"`, scope("main.tf", 3, 9))},
			want:     []string{"warning main.tf:2 ignore comment: s3/a does not fail here"},
		}, {
			name:     "its last day",
			verdict:  at(fail("s3/a", "x", ""), line("main.tf", 3)),
			comments: []resource.Comment{comment("main.tf", 2, `s3/a until=2026-06-15 reason="logs"`, scope("main.tf", 3, 9))},
			waived:   "main.tf:2",
		}, {
			name:     "expired",
			verdict:  at(fail("s3/a", "x", ""), line("main.tf", 3)),
			comments: []resource.Comment{comment("main.tf", 2, `s3/a until=2026-06-14 reason="logs"`, scope("main.tf", 3, 9))},
			want:     []string{"warning main.tf:2 ignore comment: expired on 2026-06-14"},
		}, {
			name:    "malformed and unknown",
			verdict: at(fail("s3/a", "x", ""), line("main.tf", 3)),
			comments: []resource.Comment{
				comment("main.tf", 8, `s3/nope reason="logs"`, scope("main.tf", 3, 9)),
				comment("main.tf", 2, `s3/a`, scope("main.tf", 3, 9)),
			},
			want: []string{
				`error main.tf:2 ignore comment: has no reason; add reason="..."`,
				`error main.tf:8 ignore comment: there is no policy "s3/nope"; plumb policy list shows them`,
			},
		}, {
			name:    "a policy that was left out is neither used nor unused",
			verdict: at(fail("s3/a", "x", ""), line("main.tf", 3)),
			comments: []resource.Comment{
				comment("main.tf", 2, `s3/left_out reason="logs"`, scope("main.tf", 3, 9)),
				comment("main.tf", 2, `s3/b, s3/left_out reason="logs"`, scope("main.tf", 3, 9)),
				comment("main.tf", 2, `ec2/* reason="logs"`, scope("main.tf", 3, 9)),
			},
		}, {
			name:     "a glob that matches nothing",
			verdict:  at(fail("s3/a", "x", ""), line("main.tf", 3)),
			comments: []resource.Comment{comment("main.tf", 2, `rds/* reason="logs"`, scope("main.tf", 3, 9))},
			want:     []string{"warning main.tf:2 ignore comment: rds/* does not fail here"},
		}, {
			name:     "on nothing",
			verdict:  at(fail("s3/a", "x", ""), line("main.tf", 3)),
			comments: []resource.Comment{comment("main.tf", 2, `s3/a reason="logs"`, resource.Location{})},
			want:     []string{"warning main.tf:2 ignore comment: stands on or above no block or attribute"},
		}, {
			name:    "several match: the first wins, all are of use",
			verdict: at(fail("s3/a", "x", ""), line("main.tf", 4)),
			comments: []resource.Comment{
				comment("main.tf", 4, `s3/a reason="inner"`, scope("main.tf", 4, 4)),
				comment("main.tf", 2, `s3/a reason="outer"`, scope("main.tf", 3, 9)),
				comment("main.tf", 2, `s3/a reason="outer"`, scope("main.tf", 3, 9)), // read twice
			},
			entries: []IgnoreEntry{{Policy: "s3/a", Reason: "x", File: "plumb.yaml", Line: 3}},
			waived:  "main.tf:2",
		}, {
			name:    "a downloaded module's comments",
			verdict: at(fail("s3/a", "x", ""), line("main.tf", 3)),
			comments: []resource.Comment{
				comment(".terraform/modules/m/main.tf", 2, `s3/a`, scope(".terraform/modules/m/main.tf", 3, 9)),
				comment("live/.terraform/modules/m/main.tf", 2, `s3/b reason=x`, scope("live/.terraform/modules/m/main.tf", 3, 9)),
			},
			want: []string{`warning .terraform/modules/m/main.tf:2 ignore comment: has no reason; add reason="..."`},
		}, {
			name:    "entry by policy and address",
			verdict: at(fail("s3/a", `module.b["x"].aws_s3_bucket.b[0]`, ""), inner, call),
			entries: []IgnoreEntry{{Policy: "s3/*", Address: `module.b["x"].*`, Reason: "legacy", File: "plumb.yaml", Line: 3}},
			waived:  "plumb.yaml:3",
		}, {
			name:    "brackets are no classes",
			verdict: at(fail("s3/a", `aws_s3_bucket.b0`, ""), line("main.tf", 3)),
			entries: []IgnoreEntry{{Address: `aws_s3_bucket.b[0]`, Reason: "legacy", File: "plumb.yaml", Line: 3}},
			want:    []string{"warning plumb.yaml:3 ignore entry: matches nothing that fails"},
		}, {
			name:    "all of an entry must match",
			verdict: at(fail("s3/a", "x", ""), line("main.tf", 3)),
			entries: []IgnoreEntry{{Policy: "s3/a", Address: "x", Path: "other.tf", Reason: "legacy", File: "plumb.yaml", Line: 3}},
			want:    []string{"warning plumb.yaml:3 ignore entry: matches nothing that fails"},
		}, {
			name:    "a directory, of a module call too",
			verdict: at(fail("s3/a", "x", ""), line("modules/b/main.tf", 3), line("envs/dev/main.tf", 1)),
			entries: []IgnoreEntry{{Path: "./envs/dev/", Reason: "legacy", File: "plumb.yaml", Line: 3}},
			waived:  "plumb.yaml:3",
		}, {
			name:    "a directory of a similar name",
			verdict: at(fail("s3/a", "x", ""), line("envs/dev2/main.tf", 3)),
			entries: []IgnoreEntry{{Path: "envs/dev", Reason: "legacy", File: "plumb.yaml", Line: 3}},
			want:    []string{"warning plumb.yaml:3 ignore entry: matches nothing that fails"},
		}, {
			name:    "globs in paths",
			verdict: at(fail("s3/a", "x", ""), line("envs/eu/dev/main.tf", 3)),
			entries: []IgnoreEntry{
				{Path: "envs/*.tf", Reason: "legacy", File: "plumb.yaml", Line: 3},
				{Path: "envs/**/*.tf", Reason: "legacy", File: "plumb.yaml", Line: 4},
			},
			waived: "plumb.yaml:4",
			want:   []string{"warning plumb.yaml:3 ignore entry: matches nothing that fails"},
		}, {
			name:    "faulty entries",
			verdict: at(fail("s3/a", "x", ""), line("main.tf", 3)),
			entries: []IgnoreEntry{
				{Reason: "all", File: "plumb.yaml", Line: 3},
				{Policy: "s3/a", File: "plumb.yaml", Line: 4},
				{Policy: "S3 A", Reason: "x", File: "plumb.yaml", Line: 5},
				{Policy: "s3/a", Until: "soon", Reason: "x", File: "plumb.yaml", Line: 6},
				{Policy: "s3/a", Until: "2020-01-01", Reason: "x", File: "plumb.yaml", Line: 7},
				{Policy: "s3/nope", Reason: "x", File: "plumb.yaml", Line: 8},
			},
			want: []string{
				"error plumb.yaml:3 ignore entry: says nothing of what to ignore: want policy, address or path",
				`error plumb.yaml:4 ignore entry: has no reason; add reason="..."`,
				`error plumb.yaml:5 ignore entry: "S3 A" is not a policy's id: want SERVICE/POLICY, such as s3/bucket_versioning`,
				`error plumb.yaml:6 ignore entry: until: "soon" is not a date: want YYYY-MM-DD`,
				"warning plumb.yaml:7 ignore entry: expired on 2020-01-01",
				`error plumb.yaml:8 ignore entry: there is no policy "s3/nope"; plumb policy list shows them`,
			},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before := tt.verdict.Outcome
			ds := ApplyWaivers([]*Verdict{tt.verdict}, tt.comments, tt.entries, today, known)
			got := ""
			if w := tt.verdict.Waiver; w != nil {
				got = fmt.Sprintf("%s:%d", w.File, w.Line)
			}
			if got != tt.waived {
				t.Errorf("waived by %q, want %q", got, tt.waived)
			}
			want := before
			if tt.waived != "" {
				want = Waived
			}
			if tt.verdict.Outcome != want {
				t.Errorf("verdict is %s, want %s", tt.verdict.Outcome, want)
			}
			var lines []string
			for _, d := range ds {
				lines = append(lines, fmt.Sprintf("%s %s:%d %s", d.Severity, d.File, d.Line, d.Summary))
				if d.Detail == "" {
					t.Errorf("%s: does not say what to do", d.Summary)
				}
			}
			if d := cmp.Diff(tt.want, lines); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestApplyWaiversLeavesItsInputInOrder(t *testing.T) {
	comments := []resource.Comment{comment("b.tf", 2, `s3/a reason=x`, scope("b.tf", 2, 2)), comment("a.tf", 2, `s3/a reason=x`, scope("a.tf", 2, 2))}
	before := slices.Clone(comments)
	ApplyWaivers(nil, comments, nil, today, known)
	if d := cmp.Diff(before, comments); d != "" {
		t.Error(d)
	}
}

func BenchmarkApplyWaivers(b *testing.B) {
	var comments []resource.Comment
	for i := range 1000 {
		f := fmt.Sprintf("f%d.tf", i%100)
		comments = append(comments, comment(f, i+1, `s3/a reason=x`, scope(f, i+1, i+1)))
	}
	entries := []IgnoreEntry{{Policy: "iam/*", Path: "legacy/**", Reason: "x"}, {Address: "module.x.*", Reason: "x"}}
	for b.Loop() {
		b.StopTimer()
		var vs []*Verdict
		for i := range 10000 {
			vs = append(vs, at(fail("s3/a", fmt.Sprintf("aws_s3_bucket.b[%d]", i), ""), line(fmt.Sprintf("f%d.tf", i%100), i%1000+1)))
		}
		b.StartTimer()
		ApplyWaivers(vs, comments, entries, today, known)
	}
}
