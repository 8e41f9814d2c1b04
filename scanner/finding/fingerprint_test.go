package finding

import (
	"regexp"
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func fail(policy, address, attribute string) *Verdict {
	return &Verdict{
		Policy: policy, Outcome: Fail, Risk: High, Message: "is wrong", Attribute: attribute,
		Subject:   Subject{Address: address, Type: "aws_s3_bucket", Name: "b", Root: "live", Source: resource.Terraform},
		Locations: []Place{{File: "live/main.tf", StartLine: 3, StartColumn: 1, EndLine: 3, EndColumn: 9}},
	}
}

func TestFingerprint(t *testing.T) {
	base := fail("s3/a", "aws_s3_bucket.b", "ingress[1].cidr_blocks[0]")
	want := Fingerprint(base)
	if !regexp.MustCompile(`^[0-9a-f]{32}$`).MatchString(want) {
		t.Fatalf("got %q, want 32 hexadecimal digits", want)
	}
	// Baselines live for years: the recipe must not change by accident.
	if pinned := "6dcc0d58fe53535eda460babed6c643f"; want != pinned {
		t.Errorf("got %s, want %s: the recipe has changed, which makes every finding new; raise fingerprintVersion", want, pinned)
	}
	tests := []struct {
		name   string
		change func(*Verdict)
		same   bool
	}{
		{"line", func(v *Verdict) { v.Locations[0].StartLine = 99 }, true},
		{"file", func(v *Verdict) { v.Locations[0].File = "live/other.tf" }, true},
		{"message", func(v *Verdict) { v.Message = "is still wrong" }, true},
		{"risk", func(v *Verdict) { v.Risk = Low }, true},
		{"source", func(v *Verdict) { v.Subject.Source = resource.Plan }, true},
		{"outcome", func(v *Verdict) { v.Outcome = Waived }, true},
		{"index", func(v *Verdict) { v.Attribute = "ingress[0].cidr_blocks[7]" }, true},
		{"policy", func(v *Verdict) { v.Policy = "s3/b" }, false},
		{"root", func(v *Verdict) { v.Subject.Root = "other" }, false},
		{"address", func(v *Verdict) { v.Subject.Address = "aws_s3_bucket.c" }, false},
		{"instance", func(v *Verdict) { v.Subject.Address = "aws_s3_bucket.b[0]" }, false},
		{"attribute", func(v *Verdict) { v.Attribute = "ingress[1].ipv6_cidr_blocks[0]" }, false},
		{"map key", func(v *Verdict) { v.Attribute = `ingress["x.y"].cidr_blocks[0]` }, false},
		{"parts moved", func(v *Verdict) { v.Policy, v.Subject.Root = "s3/", "alive" }, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := fail("s3/a", "aws_s3_bucket.b", "ingress[1].cidr_blocks[0]")
			tt.change(v)
			if got := Fingerprint(v) == want; got != tt.same {
				t.Errorf("same fingerprint: got %v, want %v", got, tt.same)
			}
		})
	}
}

func TestFingerprintOfAccounts(t *testing.T) {
	one := &Verdict{Policy: "cloudtrail/enabled", Subject: Subject{Account: "111111111111"}}
	two := &Verdict{Policy: "cloudtrail/enabled", Subject: Subject{Account: "222222222222"}}
	if Fingerprint(one) == Fingerprint(two) {
		t.Error("two accounts share a fingerprint")
	}
}

func TestSetFingerprints(t *testing.T) {
	three := []*Verdict{
		fail("s3/a", "aws_s3_bucket.b", "ingress[0]"),
		fail("s3/a", "aws_s3_bucket.b", "ingress[2]"),
		fail("s3/a", "aws_s3_bucket.b", "ingress[4]"),
	}
	other := fail("s3/a", "aws_s3_bucket.c", "ingress[0]")
	view := fail("s3/a", "aws_s3_bucket.b", "ingress[0]") // the same resource, seen in a plan too
	view.Subject.Source = resource.Plan
	three[1].Outcome = Waived
	SetFingerprints([]*Verdict{three[2], other, three[0], view, three[1]})
	base := Fingerprint(three[0])
	for i, want := range []string{base, base + ":2", base + ":3"} {
		if three[i].Fingerprint != want {
			t.Errorf("%s: got %s, want %s", three[i].Attribute, three[i].Fingerprint, want)
		}
	}
	if strings.Contains(other.Fingerprint, ":") || view.Fingerprint != base {
		t.Errorf("got %s and %s, want no suffix: these are first of their kind", other.Fingerprint, view.Fingerprint)
	}
}

func TestBaseline(t *testing.T) {
	known, waived, passed := fail("s3/a", "aws_s3_bucket.b", ""), fail("s3/b", "aws_s3_bucket.b", ""), fail("s3/c", "aws_s3_bucket.b", "")
	waived.Outcome, passed.Outcome = Waived, Pass
	before := []*Verdict{known, waived, passed}
	SetFingerprints(before)

	now := []*Verdict{
		fail("s3/a", "aws_s3_bucket.b", ""),       // known
		fail("s3/a", "aws_s3_bucket.n", ""),       // another resource
		fail("s3/b", "aws_s3_bucket.b", ""),       // was waived
		fail("s3/c", "aws_s3_bucket.b", ""),       // passed before
		fail("s3/renamed", "aws_s3_bucket.b", ""), // was s3/a
	}
	now[4].Message = "the policy has a new id"
	SetFingerprints(now)
	unknown := fail("s3/z", "aws_s3_bucket.b", "")
	unknown.Outcome, unknown.New = Unknown, true
	now = append(now, unknown)

	aliases := func(id string) []string {
		if id == "s3/renamed" {
			return []string{"s3/older", "s3/a"}
		}
		return nil
	}
	for _, tt := range []struct {
		name    string
		b       Baseline
		aliases func(string) []string
		want    []bool
	}{
		{"aliases", NewBaseline(before), aliases, []bool{false, true, false, true, false, false}},
		{"no aliases", NewBaseline(before), nil, []bool{false, true, false, true, true, false}},
		{"of a scan that found nothing", NewBaseline(nil), aliases, []bool{true, true, true, true, true, false}},
		{"none", Baseline{}, aliases, []bool{false, false, false, false, false, false}},
	} {
		MarkNew(now, tt.b, tt.aliases)
		for i, v := range now {
			if v.New != tt.want[i] {
				t.Errorf("%s: %s %s: new is %v, want %v", tt.name, v.Policy, v.Subject.Address, v.New, tt.want[i])
			}
		}
	}
}

func TestReadBaseline(t *testing.T) {
	tests := []struct {
		name, in string
		want     int
		err      string
	}{
		{"json", `{"version":1,"more":[1],"verdicts":[{"verdict":"fail","fingerprint":"a","x":1},{"verdict":"waived","fingerprint":"b"},{"verdict":"unknown","fingerprint":"c"}]}`, 2, ""},
		{"json without findings", `{"version":1,"verdicts":[]}`, 0, ""},
		{"sarif", `{"version":"2.1.0","runs":[{"results":[{"partialFingerprints":{"plumb/v1":"a"}},{"kind":"fail","partialFingerprints":{"plumb/v1":"b"}},{"kind":"pass"}]}]}`, 2, ""},
		{"newer json", `{"version":2,"verdicts":[]}`, 0, "version 2"},
		{"no version", `{"verdicts":[]}`, 0, "version (none)"},
		{"fail without fingerprint", `{"version":1,"verdicts":[{"policy":"s3/a","verdict":"fail"}]}`, 0, "verdicts[0] (s3/a) has no fingerprint"},
		{"another tool", `{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"lint"}},"results":[{"ruleId":"X1"}]}]}`, 0, `tool "lint", rule "X1"`},
		{"something else", `{"a":1}`, 0, "neither"},
		{"truncated", `{"version":1,"verdicts":[`, 0, "unexpected EOF"},
		{"two documents", `{"version":1,"verdicts":[]}{}`, 0, "more behind the end"},
		{"empty", ``, 0, "EOF"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b, err := ReadBaseline(strings.NewReader(tt.in))
			if tt.err == "" && (err != nil || b.Len() != tt.want) {
				t.Fatalf("got %d, %v, want %d", b.Len(), err, tt.want)
			}
			if tt.err != "" && (err == nil || !strings.Contains(err.Error(), tt.err)) {
				t.Fatalf("got error %v, want one with %q", err, tt.err)
			}
		})
	}
}
