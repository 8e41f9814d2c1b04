package finding

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseIgnore(t *testing.T) {
	tests := []struct {
		in   string
		want Ignore
		err  string
	}{
		{in: `s3/versioning reason="a log bucket"`, want: Ignore{Policies: []string{"s3/versioning"}, Reason: "a log bucket"}},
		{in: `s3/versioning until=2027-01-31 reason="x"`, want: Ignore{Policies: []string{"s3/versioning"}, Until: "2027-01-31", Reason: "x"}},
		{in: `s3/versioning reason=accepted until="2027-01-31"`, want: Ignore{Policies: []string{"s3/versioning"}, Until: "2027-01-31", Reason: "accepted"}},
		{in: `s3/a,s3/b, iam/* reason=x`, want: Ignore{Policies: []string{"s3/a", "s3/b", "iam/*"}, Reason: "x"}},
		{in: `* reason="say \"no\" to \\ and = signs"`, want: Ignore{Policies: []string{"*"}, Reason: `say "no" to \ and = signs`}},
		{in: "\ts3/a \t reason=x  */", want: Ignore{Policies: []string{"s3/a"}, Reason: "x"}},
		{in: ``, err: "names no policy"},
		{in: `,`, err: "names no policy"},
		{in: `reason="x"`, err: "names no policy"},
		{in: `s3/a`, err: "has no reason"},
		{in: `s3/a reason=""`, err: "has no reason"},
		{in: `s3/a reason="  "`, err: "has no reason"},
		{in: `s3/a reason=`, err: "has no reason"},
		{in: `s3/a because of logs reason=x`, want: Ignore{Policies: []string{"s3/a", "because", "of", "logs"}, Reason: "x"}}, // refused later: no such policies
		{in: `s3/a Because reason=x`, err: `"Because" is not a policy's id`},
		{in: `s3/a: reason=x`, err: `"s3/a:" is not a policy's id`},
		{in: `s3/a reason="x" s3/b`, err: `"s3/b" stands behind reason=`},
		{in: `s3/a reason="x" reason="y"`, err: "given twice"},
		{in: `s3/a reason="x`, err: "closing quote is missing"},
		{in: `s3/a reason="x\`, err: "a backslash stands only before"},
		{in: `s3/a reason="x\n"`, err: "a backslash stands only before"},
		{in: `s3/a reason="x"y`, err: "no space behind the closing quote"},
		{in: `s3/a reason=x"y`, err: "a quote in the middle"},
		{in: `s3/a until=2027-13-01 reason=x`, err: `"2027-13-01" is not a date`},
		{in: `s3/a until=tomorrow reason=x`, err: "not a date"},
		{in: `s3/a owner=me reason=x`, err: `unknown key "owner": want until or reason`},
		{in: "s3/a reason=\"\x1b[2J\"", err: "control character"},
		{in: "s3/a reason=\"\xff\"", err: "UTF-8"},
		{in: `s3/a reason="` + strings.Repeat("x", 5000) + `"`, err: "longer than"},
		{in: strings.Repeat("a,", 65) + ` reason=x`, err: "more than 64 policies"},
	}
	for _, tt := range tests {
		t.Run(tt.in[:min(len(tt.in), 40)], func(t *testing.T) {
			got, err := ParseIgnore(tt.in)
			if tt.err != "" {
				if err == nil || !strings.Contains(err.Error(), tt.err) {
					t.Fatalf("got error %v, want one with %q", err, tt.err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// FuzzParseIgnore holds that whatever is accepted has policies and a reason, and
// can be written down and read again.
func FuzzParseIgnore(f *testing.F) {
	for _, s := range []string{`s3/a until=2027-01-31 reason="x \" \\ y"`, `s3/*, iam/b reason=x`, `* reason="`, `a = "b"`, `reason=x a`, `s3/a reason="x" */`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := ParseIgnore(s)
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("an error of several lines: %q", err)
			}
			return
		}
		if len(got.Policies) == 0 || got.Reason == "" {
			t.Fatalf("%q was accepted as %+v", s, got)
		}
		text := strings.Join(got.Policies, ", ")
		if got.Until != "" {
			text += " until=" + got.Until
		}
		text += ` reason="` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(got.Reason) + `"`
		again, err := ParseIgnore(text)
		if err != nil && len(text) > maxIgnoreText {
			return // escaping made it longer
		}
		if d := cmp.Diff(got, again); err != nil || d != "" {
			t.Errorf("%q was read as %+v; written as %q it is %+v, %v", s, got, text, again, err)
		}
	})
}
