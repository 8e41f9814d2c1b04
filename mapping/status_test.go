package mapping

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

const (
	directKey  = "sec_protect_data_rest_encrypt"     // class direct
	partialKey = "sec_protect_data_rest_key_mgmt"    // class partial
	askKey     = "sec_securely_operate_threat_model" // class ask
)

// said is one policy's evidence in a test: strength, polarity and verdicts as letters.
type said struct {
	strength finding.Strength
	polarity finding.Polarity
	verdicts string // p, f, u, w
}

// input makes a review's input in which policy t/0, t/1, ... say what is given of one practice.
func input(key string, all ...said) Input {
	in := Input{
		Time:    time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC),
		Targets: []resource.Target{{Kind: resource.Terraform, Name: "infra"}},
	}
	for i, s := range all {
		p := Policy{ID: fmt.Sprintf("t/%d", i), Title: "T", Practices: []finding.Practice{{Key: key, Strength: s.strength, Polarity: s.polarity}}}
		in.Policies = append(in.Policies, p)
		for j, letter := range s.verdicts {
			v := &finding.Verdict{
				Policy:    p.ID,
				Outcome:   map[rune]finding.Outcome{'p': finding.Pass, 'f': finding.Fail, 'u': finding.Unknown, 'w': finding.Waived}[letter],
				Risk:      finding.High,
				Subject:   finding.Subject{Address: fmt.Sprintf("aws_s3_bucket.b[%d]", j), Type: "aws_s3_bucket"},
				Locations: []finding.Place{{File: "main.tf", StartLine: 10 + j}},
			}
			switch v.Outcome {
			case finding.Waived:
				v.Waiver = &finding.Waiver{Reason: "known", File: "main.tf", Line: 1}
				fallthrough
			case finding.Fail:
				v.Message = "it is not encrypted"
			case finding.Unknown:
				v.Unknown = []finding.UnknownValue{{Attribute: "x", Reason: "var.x has no default and no value was given"}}
			}
			in.Verdicts = append(in.Verdicts, v)
		}
	}
	return in
}

func TestStatus(t *testing.T) {
	const d, p = finding.Direct, finding.Partial
	both, presence, absence := finding.Both, finding.Presence, finding.Absence
	for _, tt := range []struct {
		name string
		key  string
		said []said
		want Status
		prop Proposal
	}{
		{"direct, all pass", directKey, []said{{d, both, "pp"}}, Supported, Select},
		{"direct, one fails", directKey, []said{{d, both, "pf"}}, Violated, Leave},
		{"direct, one unknown", directKey, []said{{d, both, "pu"}}, Inconclusive, Nothing},
		{"direct, a fail beside an unknown", directKey, []said{{d, both, "fu"}}, Violated, Leave},
		{"direct passes, partial unknown", directKey, []said{{d, both, "p"}, {p, both, "u"}}, Supported, Select},
		{"direct passes, partial fails", directKey, []said{{d, both, "p"}, {p, both, "f"}}, AtRisk, Leave},
		{"class direct, only partial evidence passes", directKey, []said{{p, both, "p"}}, Likely, Confirm},
		{"class direct, nothing judged", directKey, []said{{d, both, ""}}, Inconclusive, Nothing},
		{"class direct, no policy", directKey, nil, Inconclusive, Nothing},
		{"a waived fail is no support", directKey, []said{{d, both, "ppw"}}, Likely, Confirm},
		{"only waived fails", directKey, []said{{d, both, "w"}}, AtRisk, Leave},
		{"class partial, all pass", partialKey, []said{{p, both, "pp"}}, Likely, Confirm},
		{"class partial is never settled", partialKey, []said{{d, both, "pp"}}, Likely, Confirm},
		{"class partial, one unknown", partialKey, []said{{p, both, "pu"}}, Inconclusive, Nothing},
		{"class partial, partial fails", partialKey, []said{{p, both, "pf"}}, AtRisk, Leave},
		{"class partial, direct fails", partialKey, []said{{d, both, "f"}, {p, both, "p"}}, Violated, Leave},
		{"presence: a fail says nothing", partialKey, []said{{p, presence, "f"}}, Inconclusive, Nothing},
		{"presence: a pass speaks for", partialKey, []said{{p, presence, "p"}}, Likely, Confirm},
		{"presence: an unknown says nothing", partialKey, []said{{p, both, "p"}, {p, presence, "u"}}, Likely, Confirm},
		{"presence: a waived fail says nothing", partialKey, []said{{p, presence, "w"}}, Inconclusive, Nothing},
		{"absence: silence is no evidence", partialKey, []said{{p, absence, "pppp"}}, Inconclusive, Nothing},
		{"absence: silence is no evidence, direct", directKey, []said{{d, absence, "pppp"}}, Inconclusive, Nothing},
		{"absence: a fail speaks against", partialKey, []said{{p, absence, "pf"}}, AtRisk, Leave},
		{"absence: an unknown may be a fail", partialKey, []said{{p, both, "p"}, {p, absence, "u"}}, Inconclusive, Nothing},
		{"class ask", askKey, nil, Ask, Nothing},
		{"class ask with a policy that judged nothing", askKey, []said{{p, both, ""}}, Ask, Nothing},
		{"class ask with evidence of a user's policy", askKey, []said{{d, both, "p"}}, Likely, Confirm},
		{"class ask with evidence against", askKey, []said{{p, both, "f"}}, AtRisk, Leave},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, c := Build(input(tt.key, tt.said...)).Choice(tt.key)
			if c.Status != tt.want || c.Proposal != tt.prop {
				t.Errorf("%s, %q: want %s, %q", c.Status, c.Proposal, tt.want, tt.prop)
			}
			if Length(c.Note) > ChoiceNoteLimit-NoteMargin || c.Note == "" || !strings.HasSuffix(c.Note, ".") {
				t.Errorf("note %q", c.Note)
			}
		})
	}
}

// TestMoreNeverHelps: taking away knowledge never makes a proposal better, and
// a fail never makes a status better.
func TestMoreNeverHelps(t *testing.T) {
	better := func(a, b Status) bool { // a is better news than b
		rank := map[Status]int{Violated: 0, AtRisk: 1, Inconclusive: 2, Ask: 2, Likely: 3, Supported: 4}
		return rank[a] > rank[b]
	}
	letters := []string{"", "p", "u", "w", "pp", "pu", "pw", "pf", "f"}
	for _, class := range framework.Classes {
		for _, strength := range []finding.Strength{finding.Direct, finding.Partial} {
			for _, polarity := range []finding.Polarity{finding.Both, finding.Presence, finding.Absence} {
				for _, other := range letters {
					for _, verdicts := range letters {
						get := func(v string) Status {
							in := input(directKey, said{strength, polarity, v}, said{finding.Partial, finding.Both, other})
							return status(class, gather(in)[directKey])
						}
						was := get(verdicts)
						if now := get(verdicts + "f"); better(now, was) && was != Ask && was != Inconclusive {
							t.Errorf("%s %s %q: %q is %s, with a fail more it is %s", class, strength, polarity, verdicts, was, now)
						}
						if now := get(verdicts + "u"); better(now, was) {
							t.Errorf("%s %s %q: %q is %s, with an unknown more it is %s", class, strength, polarity, verdicts, was, now)
						}
					}
				}
			}
		}
	}
}

func TestNotes(t *testing.T) {
	for name, tt := range map[string]struct {
		in   Input
		want string
	}{
		"supported":    {input(directKey, said{finding.Direct, "", "ppp"}, said{finding.Partial, "", "p"}), "4 verdicts by 2 policies passed. t/0: 3. t/1: 1. Judged on 2026-11-21 in infra."},
		"violated":     {input(directKey, said{finding.Direct, "", "pfw"}), "1 of 3 verdicts by 1 policy failed. 1 fail is waived, an accepted risk and no support. aws_s3_bucket.b[1] (main.tf:11): it is not encrypted. Judged on 2026-11-21 in infra."},
		"inconclusive": {input(directKey, said{finding.Direct, "", "pu"}), "1 of 2 verdicts by 1 policy is unknown. To settle: var.x has no default and no value was given. Judged on 2026-11-21 in infra."},
		"silence":      {input(partialKey, said{finding.Partial, finding.Absence, "ppp"}), "3 resources were looked at, which is no evidence either way. To settle: the targets hold nothing that its policies judge: scan the account (aws://) or the code that creates it."},
	} {
		_, c := Build(tt.in).Choice(tt.in.Policies[0].Practices[0].Key)
		if c.Note != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", name, c.Note, tt.want)
		}
	}
}

func TestFitNeverCutsASentence(t *testing.T) {
	head := []string{"Of three, one failed.", "Two are unknown."}
	tail := []string{"Judged today."}
	var details []string
	for i := range 40 {
		details = append(details, fmt.Sprintf("Resource %d: %s.", i, strings.Repeat("x", i)))
	}
	known := map[string]bool{}
	for _, s := range append(append(head[:2:2], tail...), details...) {
		known[s] = true
	}
	for limit := range 600 {
		got := fit(limit, head, details, tail)
		if Length(got) > limit {
			t.Fatalf("limit %d: %d characters: %s", limit, Length(got), got)
		}
		for s := range strings.SplitAfterSeq(got, ". ") {
			s = strings.TrimSpace(s)
			if s != "" && !known[s] && !strings.HasPrefix(s, "And ") {
				t.Fatalf("limit %d: %q is no whole sentence", limit, s)
			}
		}
	}
	if got := fit(1000, head, details[:1], tail); strings.Contains(got, "more") {
		t.Errorf("nothing was left out: %s", got)
	}
}

func TestLength(t *testing.T) {
	for s, want := range map[string]int{"": 0, "abc": 3, "Größe": 5, "😀": 2, "\xff": 1} {
		if got := Length(s); got != want {
			t.Errorf("Length(%q) = %d, want %d", s, got, want)
		}
	}
}
