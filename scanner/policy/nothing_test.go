package policy_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// What the manifest says of nothing is what the policy says when it is asked.
func TestNothing(t *testing.T) {
	sources := map[string]string{
		"whole/missing": source("whole/missing", "", "scope: account", `fail contains verdict.missing("no trail", "aws_cloudtrail") if count(related.all("aws_cloudtrail")) == 0`),
		"whole/workload": source("whole/workload", "", "scope: workload", `fail contains verdict.missing("no alarm", "aws_cloudwatch_metric_alarm") if not watched
watched if {
	some alarm in related.all("aws_cloudwatch_metric_alarm")
	count(related.to(alarm, "aws_sns_topic", "arn")) > 0
}
skip if count(related.all("aws_kms_key")) == 0`),
		"whole/unknown": source("whole/unknown", "", "scope: account", `fail contains verdict.fail("m", "") if count(related.all("aws_kms_key")) > 1
unknown contains verdict.unknown("x", "no key is there") if count(related.all("aws_kms_key")) == 0`),
		"whole/complete": source("whole/complete", "", "scope: workload", `fail contains verdict.fail("it is not all", "") if not data.plumb.complete`),
		"whole/source":   source("whole/source", "", "scope: workload", `fail contains verdict.fail("it is a plan", "") if input.source == "plan"`),
	}
	fsys := folder(sources)
	for name, file := range libraries(t) {
		fsys[name] = file
	}
	text, err := policy.Manifest(fsys)
	if err != nil {
		t.Fatal(err)
	}
	rules, err := policy.Freeze(fsys)
	if err != nil {
		t.Fatal(err)
	}
	with, _, err := policy.Load(catalogue{}, withFrozen{withManifest{fsys, string(text)}, string(rules)})
	if err != nil {
		t.Fatal(err)
	}
	without, _, err := policy.Load(catalogue{}, fsys)
	if err != nil {
		t.Fatal(err)
	}
	sets := map[string]*resource.Set{
		"empty":      of(),
		"others":     of(bucket("a")),
		"a key":      of(res("aws_kms_key.k", vals{})),
		"two keys":   of(res("aws_kms_key.k", vals{}), res("aws_kms_key.l", vals{})),
		"an alarm":   of(res("aws_cloudwatch_metric_alarm.a", vals{})),
		"incomplete": {Incomplete: []resource.Gap{{Module: "module.m", Reason: "it is not installed"}}},
		"an account": {Targets: []resource.Target{{Kind: resource.AWS, Name: "aws://", Account: "111122223333"}}},
		"a plan":     {Targets: []resource.Target{{Kind: resource.Plan, Name: "plan.json"}}},
	}
	var seen []string
	for name, set := range sets {
		for _, complete := range []bool{false, true} {
			o := policy.Options{Complete: complete}
			got, want := shown(evaluate(t, with, set, o)), shown(evaluate(t, without, set, o))
			if got != want {
				t.Errorf("%s: from the manifest\n%s\nasked\n%s", name, got, want)
			}
			seen = append(seen, got)
		}
	}
	for _, part := range []string{`fail "no trail"`, `fail "it is a plan"`, `fail "it is not all"`, "no key is there", "it is not installed", `fail "no alarm"`} {
		if !slices.ContainsFunc(seen, func(s string) bool { return strings.Contains(s, part) }) {
			t.Errorf("no verdict says %q", part)
		}
	}
}
