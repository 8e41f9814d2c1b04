package views

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// sight is a set with one bucket in each of the sources, its part live, and a group with a
// rule of its own.
func sight(sources ...resource.Source) *resource.Set {
	set := &resource.Set{}
	for _, s := range sources {
		r := &resource.Resource{Address: "aws_s3_bucket.b", Mode: resource.Managed, Type: "aws_s3_bucket", Source: s, Root: string(s), Values: map[string]any{"bucket": "b", "id": "b"}}
		r.Locations.Header = resource.Location{File: "main.tf", StartLine: 3}
		set.Targets = append(set.Targets, resource.Target{Kind: s, Name: string(s)})
		group := &resource.Resource{
			Address: "aws_security_group.g", Mode: resource.Managed, Type: "aws_security_group", Source: s, Root: string(s),
			Values: map[string]any{"name": "g", "vpc_id": "vpc-1", "id": "sg-1"},
		}
		if s == resource.AWS {
			r.Address, r.Locations = "arn:aws:s3:::b", resource.Locations{}
			group.Address = "arn:aws:ec2:r:1:security-group/sg-1"
			set.Resources = append(set.Resources, &resource.Resource{
				Address: "arn:aws:s3:::b#policy", Mode: resource.Managed, Type: "aws_s3_bucket_policy", Source: s, Root: string(s), Values: map[string]any{"bucket": "b"},
			})
		} else {
			set.Resources = append(set.Resources, &resource.Resource{
				Address: "aws_security_group_rule.r", Mode: resource.Managed, Type: "aws_security_group_rule", Source: s, Root: string(s),
				Values: map[string]any{"security_group_id": resource.Symbol("aws_security_group.g", "id")},
			})
		}
		set.Resources = append(set.Resources, r, group)
	}
	return set
}

// said makes a verdict: "aws bucket fail message", "terraform rule pass".
func verdictOf(set *resource.Set, text string) *finding.Verdict {
	parts := strings.SplitN(text, " ", 4)
	kind := map[string]string{"bucket": "aws_s3_bucket", "policy": "aws_s3_bucket_policy", "group": "aws_security_group", "rule": "aws_security_group_rule"}[parts[1]]
	for _, r := range set.Resources {
		if string(r.Source) == parts[0] && r.Type == kind {
			v := &finding.Verdict{Policy: "p", Outcome: finding.Outcome(parts[2]), Subject: finding.SubjectOf(r)}
			if len(parts) > 3 {
				v.Message = parts[3]
			}
			v.Locations, v.External = finding.Places(r, "")
			if v.Outcome == finding.Unknown {
				v.Unknown = []finding.UnknownValue{{Attribute: "x", Reason: "nobody knows"}}
			}
			return v
		}
	}
	panic(text)
}

func TestMerge(t *testing.T) {
	tf, plan, state, aws := resource.Terraform, resource.Plan, resource.State, resource.AWS
	live := []resource.Source{tf, aws}
	tests := []struct {
		name    string
		sources []resource.Source
		said    string
		want    string
	}{
		{"both pass", live, "terraform bucket pass; aws bucket pass", "aws_s3_bucket.b pass"},
		{"both fail", live, "terraform bucket fail m; aws bucket fail m", "aws_s3_bucket.b fail m"},
		{"fixed by hand", live, "terraform bucket fail m; aws bucket pass", "aws_s3_bucket.b fail m (so it is configured; what runs passes)"},
		{"broken by hand", live, "terraform bucket pass; aws bucket fail m", "aws_s3_bucket.b fail m (so it runs; the configuration passes)"},
		{"the account settles it", live, "terraform bucket unknown; aws bucket pass", "aws_s3_bucket.b pass"},
		{"the account settles it badly", live, "terraform bucket unknown; aws bucket fail m", "aws_s3_bucket.b fail m (so it runs)"},
		{"the account was not readable", live, "terraform bucket pass; aws bucket unknown", "aws_s3_bucket.b pass"},
		{"nobody knows", live, "terraform bucket unknown; aws bucket unknown", "aws_s3_bucket.b unknown"},
		{"only live", live, "aws bucket pass", "aws_s3_bucket.b pass"},
		{"fail and not readable", live, "terraform bucket fail m; aws bucket unknown", "aws_s3_bucket.b fail m"},
		{"one more runs", live, "terraform bucket fail m; aws bucket fail m; aws bucket fail n", "aws_s3_bucket.b fail m; aws_s3_bucket.b fail n (so it runs)"},
		{"fewer run", live, "terraform bucket fail m; terraform bucket fail n; aws bucket fail n", "aws_s3_bucket.b fail m; aws_s3_bucket.b fail n"},
		{"said in other words", live, "terraform bucket fail not enabled; aws bucket fail suspended", "aws_s3_bucket.b fail not enabled"},
		{"another port", live, "terraform group fail port 22; aws group fail port 3389", "aws_security_group.g fail port 22; aws_security_group.g fail port 3389 (so it runs)"},
		{"a part that the bucket configures", live, "terraform bucket fail m; aws policy fail m", "aws_s3_bucket.b fail m"},
		{"a part that only runs", live, "aws policy fail m", "arn:aws:s3:::b#policy fail m (so it runs)"},
		{"a rule that runs in its group", live, "terraform rule fail m; aws group fail m", "aws_security_group_rule.r fail m"},
		{"a rule in a group that runs without it", live, "terraform rule fail m; aws group pass", "aws_security_group_rule.r fail m (so it is configured; what runs passes)"},
		{"an open group", live, "terraform rule pass; aws group fail m", "aws_security_group.g fail m (so it runs; the configuration passes)"},
		{"a state", []resource.Source{tf, state}, "terraform bucket pass; state bucket fail m", "aws_s3_bucket.b fail m (so it was applied last; the configuration passes)"},
		{"a state is old", []resource.Source{tf, state, aws}, "terraform bucket pass; state bucket fail m; aws bucket pass", "aws_s3_bucket.b pass"},
		{"a rule in a state", []resource.Source{tf, state, aws}, "terraform rule pass; state rule fail m; aws group pass", "aws_security_group_rule.r pass"},
		{"a state and an account", []resource.Source{state, aws}, "state bucket fail m; aws bucket pass", "aws_s3_bucket.b pass"},
		{"a state and an account that fails", []resource.Source{state, aws}, "state bucket pass; aws bucket fail m", "aws_s3_bucket.b fail m"},
		{"a plan knows more", []resource.Source{tf, plan}, "terraform bucket unknown; plan bucket pass", "aws_s3_bucket.b pass"},
		{"a plan fails", []resource.Source{tf, plan}, "terraform bucket pass; plan bucket fail m", "aws_s3_bucket.b fail m (so it is planned; the configuration passes)"},
		{"a plan and an account", []resource.Source{plan, aws}, "plan bucket pass; aws bucket fail m", "aws_s3_bucket.b fail m (so it runs; what is planned passes)"},
		{"three views", []resource.Source{tf, plan, aws}, "terraform bucket unknown; plan bucket unknown; aws bucket pass", "aws_s3_bucket.b pass"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			set := sight(test.sources...)
			var verdicts []*finding.Verdict
			for _, text := range strings.Split(test.said, "; ") {
				verdicts = append(verdicts, verdictOf(set, text))
			}
			var got []string
			for _, v := range Join(set, nil).Merge(verdicts) {
				got = append(got, strings.TrimSpace(fmt.Sprintf("%s %s %s", v.Subject.Address, v.Outcome, v.Message)))
				if len(v.Views) != len(test.sources) || v.Views[0].Source != test.sources[0] {
					t.Errorf("views %+v", v.Views)
				}
				if v.Outcome == finding.Pass && v.Unknown != nil {
					t.Errorf("a pass with reasons: %v", v.Unknown)
				}
				if v.Subject.Type == "aws_s3_bucket" && test.sources[0] == tf && (len(v.Locations) == 0 || v.Locations[0].StartLine != 3) {
					t.Errorf("place %v", v.Locations)
				}
			}
			slices.Sort(got)
			if strings.Join(got, "; ") != test.want {
				t.Errorf("got  %s\nwant %s", strings.Join(got, "; "), test.want)
			}
		})
	}
}
