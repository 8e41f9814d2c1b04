package mapping

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/report"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// answered builds answers to choices of protect-data-rest.
func answered(q Answer, choices map[string]*Answer) *Answers {
	return &Answers{Questions: map[string]*QuestionAnswer{"protect-data-rest": {Answer: q, Choices: choices}}}
}

func TestEstimate(t *testing.T) {
	// SEC 8 has three practices of high risk (BP01, BP02, BP04) and one of medium (BP03).
	const bp1, bp2, bp3, bp4 = "sec_protect_data_rest_key_mgmt", "sec_protect_data_rest_encrypt", "sec_protect_data_rest_automate_protection", "sec_protect_data_rest_access_control"
	yes, no := func() *Answer { return &Answer{Said: Yes} }, func() *Answer { return &Answer{Said: No} }
	for name, tt := range map[string]struct {
		evidence string // of BP02, direct
		answers  *Answers
		want     RiskEstimate
		open     int
	}{
		"nothing known":                   {"", nil, Unanswered, 4},
		"high practice violated":          {"f", nil, HighRisk, 3},
		"supported, the rest open":        {"p", nil, Unanswered, 3},
		"medium practice answered no":     {"p", answered(Answer{}, map[string]*Answer{bp3: no()}), MediumRisk, 2},
		"all established":                 {"p", answered(Answer{}, map[string]*Answer{bp1: yes(), bp3: yes(), bp4: yes()}), NoRisk, 0},
		"one does not apply":              {"p", answered(Answer{}, map[string]*Answer{bp1: {Said: NotApplicable, Reason: "r"}, bp3: yes(), bp4: yes()}), NoRisk, 0},
		"a person's yes outweighs a fail": {"f", answered(Answer{}, map[string]*Answer{bp1: yes(), bp2: yes(), bp3: yes(), bp4: yes()}), NoRisk, 0},
		"a person's no outweighs a pass":  {"p", answered(Answer{}, map[string]*Answer{bp2: no()}), HighRisk, 3},
		"none of these":                   {"p", answered(Answer{Said: None}, nil), HighRisk, 0},
		"the question does not apply":     {"f", answered(Answer{Said: NotApplicable, Reason: "r"}, nil), NoRisk, 0},
		"likely alone is not established": {"", nil, Unanswered, 4},
		"medium missing, high still open": {"", answered(Answer{}, map[string]*Answer{bp3: no()}), MediumRisk, 3},
		"yes to one beside none of these": {"", answered(Answer{Said: None}, map[string]*Answer{bp1: yes()}), HighRisk, 0},
	} {
		t.Run(name, func(t *testing.T) {
			in := input(bp2, said{finding.Direct, "", tt.evidence})
			in.Answers = tt.answers
			q := Build(in).Question("protect-data-rest")
			if q.RiskEstimate != tt.want || q.Open != tt.open {
				t.Errorf("%s with %d open, want %s with %d", q.RiskEstimate, q.Open, tt.want, tt.open)
			}
		})
	}
}

func TestConflicts(t *testing.T) {
	for name, tt := range map[string]struct {
		evidence string
		said     Said
		want     string
	}{
		"yes against fails":        {"pff", Yes, "a person says yes, 2 verdicts speak against it"},
		"yes against a waived one": {"w", Yes, "a person says yes, 1 fail is waived"},
		"yes with passes":          {"p", Yes, ""},
		"no against passes":        {"pp", No, "a person says no, 2 verdicts speak for it and none against"},
		"no with fails":            {"f", No, ""},
		"no with unknowns":         {"u", No, ""},
		"not applicable, judged":   {"p", NotApplicable, "a person says it does not apply, 1 verdict was reached on it"},
		"not applicable, nothing":  {"", NotApplicable, ""},
		"no answer":                {"f", "", ""},
	} {
		in := input(directKey, said{finding.Direct, "", tt.evidence})
		in.Answers = answered(Answer{}, map[string]*Answer{directKey: {Said: tt.said, Notes: "words"}})
		r := Build(in)
		_, c := r.Choice(directKey)
		if c.Conflict != tt.want {
			t.Errorf("%s: conflict %q, want %q", name, c.Conflict, tt.want)
		}
		if c.Answer == nil || c.Answer.Notes != "words" || c.Answer.Said != tt.said {
			t.Errorf("%s: the person's word became %+v", name, c.Answer)
		}
		if n := r.Summary.Conflicts; (n == 1) != (tt.want != "") {
			t.Errorf("%s: %d conflicts counted", name, n)
		}
		if tt.want != "" && (len(r.Ask) == 0 || r.Ask[0].Key != directKey) {
			t.Errorf("%s: the conflict is not asked about first", name)
		}
	}
	in := input(directKey, said{finding.Direct, "", "p"})
	in.Answers = answered(Answer{Said: None}, map[string]*Answer{})
	if q := Build(in).Question("protect-data-rest"); q.Conflict != "a person says none of these, 1 practice is supported" {
		t.Errorf("none of these: %q", q.Conflict)
	}
	in.Answers = answered(Answer{Said: NotApplicable, Reason: "r"}, map[string]*Answer{})
	if q := Build(in).Question("protect-data-rest"); q.Conflict != "a person says the question does not apply, 1 verdict was reached on it" {
		t.Errorf("not applicable: %q", q.Conflict)
	}
}

func TestAskOrder(t *testing.T) {
	in := input(partialKey, said{finding.Partial, "", "p"})
	r := Build(in)
	if r.Ask[0].Key != partialKey {
		t.Errorf("first to ask is %s: want the pre-filled one of high risk", r.Ask[0].ID)
	}
	last := 9
	for _, a := range r.Ask {
		if n := riskRank(a.Risk); n > last {
			t.Fatalf("%s of risk %s stands behind one of lower risk", a.ID, a.Risk)
		} else {
			last = n
		}
		if a.Ask == "" || a.Why == "" {
			t.Errorf("%s: nothing to ask", a.ID)
		}
	}
	if n := len(r.Ask); n != 307 {
		t.Errorf("%d to ask, want all 307: nothing is settled", n)
	}
}

func TestActions(t *testing.T) {
	in := input(directKey, said{finding.Direct, "", "ffffp"}, said{finding.Partial, "", "fw"})
	for _, v := range in.Verdicts { // four resources that one module call brings
		if v.Policy == "t/0" && v.Outcome == finding.Fail {
			v.Locations = []finding.Place{{File: "modules/b.tf", StartLine: 1}, {File: "main.tf", StartLine: 7}}
			v.External = 1
		}
	}
	in.Policies[1].Practices[0].Key = partialKey
	in.Policies[0].Remediation = "Encrypt it."
	r := Build(in)
	var got []string
	for _, a := range r.Actions {
		got = append(got, fmt.Sprintf("%s %s %d resources %d places %s %v %v", a.Policy, a.Risk, a.Resources, a.Places, a.Effort, a.Direct, a.Practices))
	}
	want := []string{
		"t/0 high 4 resources 1 places small true [SEC08-BP02]",
		"t/1 high 1 resources 1 places small false [SEC08-BP01]",
	}
	if !slices.Equal(got, want) {
		t.Errorf("actions\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if r.Actions[0].Remediation != "Encrypt it." {
		t.Errorf("remediation %q", r.Actions[0].Remediation)
	}
	// What a person has set aside is not to be fixed.
	in.Answers = answered(Answer{}, map[string]*Answer{directKey: {Said: NotApplicable, Reason: "r"}})
	if r := Build(in); len(r.Actions) != 1 || r.Actions[0].Policy != "t/1" {
		t.Errorf("actions for what does not apply: %+v", r.Actions)
	}
}

// TestSavedScan: a saved scan leaves passes out and counts them; the review is
// the same, and one-sided policies stay one-sided.
func TestSavedScan(t *testing.T) {
	live := input(directKey, said{finding.Direct, "", "ppfu"}, said{finding.Partial, finding.Absence, "ppp"}, said{finding.Partial, finding.Presence, "pf"})
	saved := live
	saved.Policies = slices.Clone(live.Policies)
	saved.Policies[0].Passed, saved.Policies[1].Passed, saved.Policies[2].Passed = 2, 3, 1
	saved.Verdicts = slices.DeleteFunc(slices.Clone(live.Verdicts), func(v *finding.Verdict) bool { return v.Outcome == finding.Pass })
	one, two := text(t, Build(live)), text(t, Build(saved))
	if one != two {
		t.Error("a review of a saved scan differs from that of the scan itself")
	}
	_, c := Build(saved).Choice(directKey)
	if want := (Counts{Pass: 3, Fail: 1, Unknown: 1}); c.Verdicts != want {
		t.Errorf("verdicts %+v, want %+v", c.Verdicts, want)
	}
}

func text(t *testing.T, v any) string {
	t.Helper()
	out, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestFromReport(t *testing.T) {
	in := FromReport(&report.Report{
		Targets:  []resource.Target{{Name: "."}},
		Policies: []report.Policy{{ID: "s3/x", Title: "X", Practices: []finding.Practice{{Key: directKey, Strength: finding.Direct}}, Verdicts: report.Counts{Pass: 4}}},
	})
	_, c := Build(in).Choice(directKey)
	if c.Status != Supported || c.Verdicts.Pass != 4 {
		t.Errorf("%s, %+v", c.Status, c.Verdicts)
	}
}

// TestOrderOfVerdictsDoesNotMatter builds the same review from verdicts and
// policies in any order.
func TestOrderOfVerdictsDoesNotMatter(t *testing.T) {
	in := input(directKey, said{finding.Direct, "", "ppffuw"}, said{finding.Partial, "", "fup"})
	want := text(t, Build(in))
	slices.Reverse(in.Verdicts)
	slices.Reverse(in.Policies)
	if got := text(t, Build(in)); got != want {
		t.Error("another order of the input gives another review")
	}
}

func TestCustomLens(t *testing.T) {
	lens, err := framework.New(&framework.Framework{Alias: "mine", Edition: "2", Title: "Mine", Pillars: []*framework.Pillar{{
		ID: "p", Title: "P", Questions: []*framework.Question{{ID: "q", Title: "Q?", Practices: []*framework.Practice{{Key: "a", Title: "A"}, {Key: "b", Title: "B"}}}},
	}}})
	if err != nil {
		t.Fatal(err)
	}
	lens.ByKey("a").SetLedger(framework.Ledger{Class: framework.Direct, Question: "A?"})
	in := input("a", said{finding.Direct, "", "p"})
	in.Lens = lens
	in.Risk = func(q *framework.Question, selected, _ map[string]bool) RiskEstimate {
		if q.ID != "q" || len(selected) != 1 || !selected["a"] {
			t.Errorf("rules asked about %s with %v", q.ID, selected)
		}
		return MediumRisk
	}
	r := Build(in)
	if q := r.Questions[0]; q.RiskEstimate != MediumRisk || !r.Exact || q.Choices[0].Status != Supported || q.Choices[1].Status != Ask {
		t.Errorf("question %+v", q)
	}
	if len(r.Summary.Pillars) != 1 || r.Lens.Alias != "mine" {
		t.Errorf("summary %+v", r.Summary)
	}
}

func TestReadRefuses(t *testing.T) {
	var good bytes.Buffer
	if err := json.NewEncoder(&good).Encode(Build(input(directKey, said{finding.Direct, "", "pf"}))); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(strings.NewReader(good.String())); err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct{ text, want string }{
		"empty":           {"", "not a saved review: EOF"},
		"no JSON":         {"x", "not a saved review: invalid character"},
		"a plan":          {`{"format_version":"1.2"}`, "not a saved review of version 1"},
		"later version":   {strings.Replace(good.String(), `"version":1`, `"version":2`, 1), "not a saved review of version 1"},
		"no questions":    {`{"version":1,"lens":{"alias":"x"}}`, "no lens or no questions"},
		"strange status":  {strings.Replace(good.String(), `"status":"violated"`, `"status":"fine"`, 1), "want a key, a known status"},
		"strange risk":    {strings.Replace(good.String(), `"risk_estimate":"high"`, `"risk_estimate":"low"`, 1), "want an id and a risk_estimate"},
		"more behind it":  {good.String() + "{}", "there is more behind the end"},
		"a null question": {`{"version":1,"lens":{"alias":"x"},"questions":[null]}`, "questions[0]"},
		"a null choice":   {`{"version":1,"lens":{"alias":"x"},"questions":[{"id":"q","risk_estimate":"none","choices":[null]}]}`, "questions[0].choices[0]"},
	} {
		_, err := Read(strings.NewReader(tt.text))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want one with %q", name, err, tt.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	var good bytes.Buffer
	r := Build(input(directKey, said{finding.Direct, "", "pf"}))
	r.Questions = r.Questions[:1]
	if err := json.NewEncoder(&good).Encode(r); err != nil {
		f.Fatal(err)
	}
	f.Add(good.Bytes())
	f.Fuzz(func(t *testing.T, text []byte) {
		r, err := Read(bytes.NewReader(text))
		if err != nil {
			return
		}
		if _, err := Compare(r, r, framework.Current()); err != nil {
			t.Errorf("compare with itself: %v", err)
		}
		if _, err := NewPortfolio([]SavedReview{{"r", r}}); err != nil {
			t.Errorf("portfolio: %v", err)
		}
	})
}

func BenchmarkBuild(b *testing.B) {
	in := input(directKey)
	f := framework.Current()
	for i := range 300 {
		in.Policies = append(in.Policies, Policy{ID: fmt.Sprintf("s/%d", i), Practices: []finding.Practice{{Key: f.Practices[i].Key, Strength: finding.Partial}}})
		for j := range 100 {
			in.Verdicts = append(in.Verdicts, &finding.Verdict{
				Policy: fmt.Sprintf("s/%d", i), Outcome: []finding.Outcome{finding.Pass, finding.Fail}[j%2], Risk: finding.High,
				Subject: finding.Subject{Address: fmt.Sprintf("aws_x.y[%d]", j)}, Message: "m",
			})
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		Build(in)
	}
}

func TestDay(t *testing.T) {
	zone := time.FixedZone("x", 5*3600)
	if got := Day(time.Date(2026, 1, 2, 3, 0, 0, 0, zone)); got != time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC) {
		t.Errorf("day %v", got)
	}
	if !Day(time.Time{}).IsZero() {
		t.Error("no time became a day")
	}
}
