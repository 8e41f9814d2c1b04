package lens

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/plumb-iac/plumb/mapping"
	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/scanner/finding"
)

const ties = `version: 1
lens: Company baseline
questions:
  data_at_rest:
    dar_encrypted:
      practices: [SEC08-BP02]
      class: partial
      ask: Who may use the keys?
    dar_versioned:
      policies:
        - id: s3/versioning
          strength: direct
    dar_owner: {class: ask}
  retention:
    ret_enforced:
      policies: [{id: s3/lifecycle, strength: partial, polarity: presence}]
`

var known = []string{"s3/versioning", "s3/lifecycle", "s3/encryption"}

// policies as a review knows them: their evidence is for the framework.
func somePolicies(t *testing.T) []mapping.Policy {
	t.Helper()
	encrypt, err := framework.Current().Find("SEC08-BP02")
	if err != nil {
		t.Fatal(err)
	}
	return []mapping.Policy{
		{ID: "s3/encryption", Title: "Buckets are encrypted", Practices: []finding.Practice{{Key: encrypt.Practice.Key, Strength: finding.Direct}}},
		{ID: "s3/versioning", Title: "Buckets keep old versions", Practices: []finding.Practice{{Key: "other", Strength: finding.Partial}}},
		{ID: "s3/lifecycle", Title: "Buckets have lifecycle rules"},
	}
}

// A review of a custom lens goes the same way as one of the framework, and its
// risks follow from the lens's rules.
func TestReviewByLens(t *testing.T) {
	l := company(t)
	m, err := ReadMapping("map.yaml", strings.NewReader(ties), l, framework.Current(), known)
	if err != nil {
		t.Fatal(err)
	}
	f, err := l.Catalogue("company.json", "1")
	if err != nil {
		t.Fatal(err)
	}
	policies := m.Apply(f, somePolicies(t))
	pass := func(policy, address string) *finding.Verdict {
		return &finding.Verdict{Policy: policy, Outcome: finding.Pass, Subject: finding.Subject{Address: address, Type: "aws_s3_bucket"}}
	}
	in := mapping.Input{
		Lens: f, Risk: l.Estimate(), Policies: policies, Time: time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC),
		Verdicts: []*finding.Verdict{pass("s3/encryption", "aws_s3_bucket.a"), pass("s3/versioning", "aws_s3_bucket.a")},
		Answers: &mapping.Answers{Questions: map[string]*mapping.QuestionAnswer{
			"data_at_rest": {Choices: map[string]*mapping.Answer{"data_at_rest/dar_encrypted": {Said: mapping.Yes}}},
			"retention":    {Choices: map[string]*mapping.Answer{"retention/ret_policy": {Said: mapping.Yes}}},
		}},
	}
	r := mapping.Build(in)
	type row struct {
		Status   mapping.Status
		Proposal mapping.Proposal
		Risk     finding.Risk
	}
	got := map[string]row{}
	for _, q := range r.Questions {
		for _, c := range q.Choices {
			got[c.Key] = row{c.Status, c.Proposal, c.Risk}
		}
	}
	want := map[string]row{
		"data_at_rest/dar_encrypted": {mapping.Likely, mapping.Confirm, finding.High},
		"data_at_rest/dar_versioned": {mapping.Supported, mapping.Select, finding.Medium},
		"data_at_rest/dar_owner":     {mapping.Ask, mapping.Nothing, finding.Medium},
		"retention/ret_policy":       {mapping.Ask, mapping.Nothing, finding.Medium},
		"retention/ret_enforced":     {mapping.Inconclusive, mapping.Nothing, finding.Medium},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	// Encrypted (a person) and versioned (settled): medium by the rules; one of two: medium.
	for _, q := range r.Questions {
		if q.RiskEstimate != mapping.MediumRisk {
			t.Errorf("%s: risk %s, want medium by the lens's rules", q.ID, q.RiskEstimate)
		}
	}
	if !r.Exact {
		t.Error("the risks are exact, the review says they are estimates")
	}
	if _, c := r.Choice("data_at_rest/dar_encrypted"); c.Question != "Who may use the keys?" {
		t.Errorf("asks %q", c.Question)
	}
}

func TestMappingFaults(t *testing.T) {
	l := company(t)
	_, err := ReadMapping("map.yaml", strings.NewReader(`version: 2
lens: Another
extra: 1
questions:
  nowhere: {}
  data_at_rest:
    dar_no: {class: ask}
    dar_encryptet: {}
    dar_encrypted:
      practices: [SEC99-BP01, security, 7]
      class: certain
      klass: x
    dar_versioned:
      policies:
        - id: ec2/versioning
          strength: strong
          polarity: both
        - strength: direct
        - s3/versioning
      ask: [a]
    dar_encrypted: {}
  retention: &anchor
    ret_policy: *anchor
`), l, framework.Current(), known)
	got := ""
	if err != nil {
		got = err.Error() + "\n"
	}
	golden(t, "bad-mapping.golden", got)
	for _, text := range []string{"", "a: [", "- 1", "version: 1\nversion: 1\n", "questions: {}", strings.Repeat(" ", maxMapping+1)} {
		if _, err := ReadMapping("map.yaml", strings.NewReader(text), l, framework.Current(), known); err == nil {
			t.Errorf("%.20q is taken", text)
		}
	}
}

// What is proposed can be read as it is, and is the same every time.
func TestPropose(t *testing.T) {
	l := company(t)
	var candidates []Candidate
	for _, p := range framework.Current().Practices {
		candidates = append(candidates, Candidate{Key: p.Key, ID: p.ID, Title: p.Title, Pillar: p.Question.Pillar.ID})
	}
	for _, p := range somePolicies(t) {
		candidates = append(candidates, Candidate{Policy: p.ID, Title: p.Title})
	}
	var out bytes.Buffer
	if err := Propose(&out, l, candidates); err != nil {
		t.Fatal(err)
	}
	golden(t, "proposed.yaml", out.String())
	m, err := ReadMapping("proposed.yaml", bytes.NewReader(out.Bytes()), l, framework.Current(), known)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Ties) != 5 {
		t.Errorf("%d ties, want one a choice", len(m.Ties))
	}
}

func FuzzMapping(f *testing.F) {
	f.Add(ties)
	f.Add("version: 1\nlens: Company baseline\nquestions: {data_at_rest: {dar_owner: {class: [}}}")
	l := company(f)
	f.Fuzz(func(t *testing.T, text string) {
		m, err := ReadMapping("fuzz.yaml", strings.NewReader(text), l, framework.Current(), known)
		if (m == nil) == (err == nil) {
			t.Fatalf("%v, %v", m, err)
		}
	})
}

func BenchmarkPropose(b *testing.B) {
	l := company(b)
	var candidates []Candidate
	for _, p := range framework.Current().Practices {
		candidates = append(candidates, Candidate{Key: p.Key, ID: p.ID, Title: p.Title})
	}
	for b.Loop() {
		if err := Propose(&bytes.Buffer{}, l, candidates); err != nil {
			b.Fatal(err)
		}
	}
}
