package mapping

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/scanner/finding"
)

func TestCompare(t *testing.T) {
	build := func(direct, partial string, answers *Answers) *Review {
		in := input(directKey, said{finding.Direct, "", direct}, said{finding.Partial, "", partial})
		in.Policies[1].Practices[0].Key = partialKey
		in.Answers = answers
		return Build(in)
	}
	for name, tt := range map[string]struct {
		from, to *Review
		want     []string
	}{
		"the same":                   {build("pf", "p", nil), build("pf", "p", nil), nil},
		"mended":                     {build("pf", "p", nil), build("pp", "p", nil), []string{"better high->unanswered", "SEC08-BP02 better"}},
		"broken":                     {build("pp", "p", nil), build("pf", "p", nil), []string{"worse unanswered->high", "SEC08-BP02 worse"}},
		"fewer fails":                {build("ff", "p", nil), build("fp", "p", nil), []string{"better high->high", "SEC08-BP02 better"}},
		"one up, one down":           {build("ff", "p", nil), build("fp", "f", nil), []string{"mixed high->high", "SEC08-BP01 worse", "SEC08-BP02 better"}},
		"a person's yes":             {build("", "p", nil), build("", "p", answered(Answer{}, map[string]*Answer{partialKey: {Said: Yes}})), []string{"better unanswered->unanswered", "SEC08-BP01 better"}},
		"set aside":                  {build("", "f", nil), build("", "f", answered(Answer{}, map[string]*Answer{partialKey: {Said: NotApplicable, Reason: "r"}})), []string{"better high->unanswered", "SEC08-BP01 changed"}},
		"likely became inconclusive": {build("", "p", nil), build("", "u", nil), []string{"worse unanswered->unanswered", "SEC08-BP01 worse"}},
	} {
		t.Run(name, func(t *testing.T) {
			c, err := Compare(tt.from, tt.to, framework.Current())
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, q := range c.Questions {
				got = append(got, fmt.Sprintf("%s %s->%s", q.Direction, q.From, q.To))
				for _, ch := range q.Choices {
					got = append(got, fmt.Sprintf("%s %s", ch.ID, ch.Direction))
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestCompareAcrossEditions: a renamed practice is the same practice; one that is gone is told.
func TestCompareAcrossEditions(t *testing.T) {
	to := Build(input(directKey))
	from := Build(input(directKey))
	from.Lens.Version = "2024-06-27"
	q, c := from.Choice("ops_observability_application_telemetry")
	c.Key, c.Status = "ops_telemetry_application_telemetry", Violated
	q.Choices = append(q.Choices, &Choice{Key: "ops_telemetry_workload_telemetry", ID: "OPS04-BP02", Status: Ask})
	got, err := Compare(from, to, framework.Current())
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, q := range got.Questions {
		for _, ch := range q.Choices {
			lines = append(lines, fmt.Sprintf("%s %s", ch.Key, ch.Direction))
		}
	}
	want := []string{"ops_observability_application_telemetry better", "ops_telemetry_workload_telemetry removed"}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
	to.Lens.Alias = "mine"
	if _, err := Compare(from, to, framework.Current()); err == nil {
		t.Error("reviews under different lenses were compared")
	}
}

func TestPortfolio(t *testing.T) {
	review := func(workload, verdicts string, day int) *Review {
		in := input(directKey, said{finding.Direct, "", verdicts})
		in.Workload = workload
		if day > 0 {
			in.Time = time.Date(2026, 1, day, 0, 0, 0, 0, time.UTC)
		} else {
			in.Time = time.Time{}
		}
		return Build(in)
	}
	p, err := NewPortfolio([]SavedReview{
		{"a.json", review("good", "p", 3)}, {"b.json", review("bad", "f", 2)}, {"c.json", review("worse", "fff", 9)}, {"d.json", review("", "p", 0)},
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, w := range p.Workloads {
		got = append(got, fmt.Sprintf("%s %d high, security %d", w.Workload, w.Risks.High, w.Pillars["security"].High))
	}
	want := []string{"bad 1 high, security 1", "worse 1 high, security 1", "d.json 0 high, security 0", "good 0 high, security 0"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if p.Oldest != "bad" || len(p.Pillars) != 6 {
		t.Errorf("oldest %q, %d pillars", p.Oldest, len(p.Pillars))
	}
	if len(p.Common) != 1 || p.Common[0].ID != "SEC08-BP02" || strings.Join(p.Common[0].Workloads, " ") != "bad worse" {
		t.Errorf("common %+v", p.Common)
	}
	if _, err := NewPortfolio([]SavedReview{{"a.json", review("x", "p", 1)}, {"b.json", review("x", "f", 2)}}); err == nil || !strings.Contains(err.Error(), "a.json and b.json are both reviews of x") {
		t.Errorf("two reviews of one workload: %v", err)
	}
	if _, err := NewPortfolio(nil); err == nil {
		t.Error("a portfolio of nothing")
	}
}

func TestCover(t *testing.T) {
	c := Cover(framework.Current(), []Policy{
		{ID: "z/b", Practices: []finding.Practice{{Key: directKey, Strength: finding.Direct}}},
		{ID: "a/b", Practices: []finding.Practice{{Key: directKey, Strength: finding.Partial}}},
	})
	if len(c.Practices) != 307 {
		t.Fatalf("%d practices", len(c.Practices))
	}
	for _, p := range c.Practices {
		want := "[]"
		if p.Key == directKey {
			want = "[{a/b partial } {z/b direct }]"
		}
		if got := fmt.Sprint(p.Policies); got != want || p.Policies == nil {
			t.Errorf("%s: %s, want %s", p.ID, got, want)
		}
	}
	visible := 0
	for _, n := range c.Counts() {
		visible += n.Visible
	}
	if visible != 16+227 {
		t.Errorf("%d practices visible, the ledger has 243", visible)
	}
}
