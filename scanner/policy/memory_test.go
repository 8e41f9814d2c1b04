package policy_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// remembering are policies that look at companions, at companions of those, at all of a type, at
// what is beside, and at names.
var remembering = map[string]string{
	"s3/companion": `fail contains verdict.at(c, sprintf("off in %s", [c.values.mfa]), "mfa") if {
	some c in related.to(input, "aws_s3_bucket_versioning", "bucket")
	c.values.mfa != "Enabled"
}
fail contains verdict.missing("none", "aws_s3_bucket_versioning") if count(related.to(input, "aws_s3_bucket_versioning", "bucket")) == 0`,
	"s3/further": `fail contains verdict.at(key, "the key is not rotated", "enable_key_rotation") if {
	some c in related.to(input, "aws_s3_bucket_logging", "bucket")
	some key in related.from(c, "target_prefix")
	key.type == "aws_kms_key"
	not key.values.enable_key_rotation
}`,
	"s3/same": `fail contains verdict.fail("it logs to itself", "") if {
	some c in related.to(input, "aws_s3_bucket_logging", "bucket")
	some target in related.from(c, "target_bucket")
	target.key == input.key
}`,
	"s3/all": `fail contains verdict.fail(sprintf("%s has the same class", [other.values.acl]), "acl") if {
	some other in related.all("aws_s3_bucket")
	other.key != input.key
	other.values.acl == input.values.acl
}`,
	"s3/address": `fail contains verdict.fail(sprintf("%s is named so", [input.address]), "") if endswith(input.address, "3")`,
	"s3/symbol":  `fail contains verdict.fail(sprintf("the key is %s", [input.values.request_payer]), "request_payer") if input.values.request_payer`,
	"s3/skipped": `skip if input.values.acl == "a"
fail contains verdict.missing("none", "aws_s3_bucket_logging") if count(related.to(input, "aws_s3_bucket_logging", "bucket")) == 0
unknown contains verdict.unknown("acl", "it is b") if input.values.acl == "b"`,
	"s3/equal": `fail contains verdict.at(c, "one key for both", "target_prefix") if {
	some c in related.to(input, "aws_s3_bucket_logging", "bucket")
	c.values.target_prefix == input.values.request_payer
}`,
	"s3/beside": `fail contains verdict.fail("nothing beside it", "") if count(related.beside(input, "aws_kms_key")) == 0`,
}

// rememberedSet are n buckets of few kinds with what belongs to them, some of it not known.
func rememberedSet(n int) *resource.Set {
	set := of(
		res("aws_kms_key.old", vals{"enable_key_rotation": false}),
		res("aws_kms_key.new", vals{"enable_key_rotation": true}),
	)
	for i := range n {
		name := fmt.Sprintf("b%d", i)
		b := res("aws_s3_bucket."+name, vals{"acl": []string{"a", "b", "c"}[i%3]})
		if i%2 == 0 {
			b.Values["request_payer"] = resource.Symbol(fmt.Sprintf("aws_kms_key.%s", []string{"old", "new"}[i/2%2]), "arn")
		}
		if i%5 == 0 {
			delete(b.Values, "acl")
			b.Unknown = append(b.Unknown, resource.Unknown{Path: "acl", Reason: "var.acl has no value"})
		}
		id := resource.Symbol(b.Address, "id")
		set.Resources = append(set.Resources, b)
		if i%4 > 0 {
			v := res("aws_s3_bucket_versioning."+name, vals{"bucket": id, "mfa": []string{"Enabled", "Suspended", "Disabled"}[i%3]}, refer("bucket", b.Address))
			if i%7 == 0 {
				delete(v.Values, "mfa")
				v.Unknown = append(v.Unknown, resource.Unknown{Path: "mfa", Reason: "var.mfa has no value"})
			}
			set.Resources = append(set.Resources, v)
		}
		if i%3 > 0 {
			target := id
			if i%2 == 0 {
				target = resource.Symbol("aws_s3_bucket.b1", "id")
			}
			set.Resources = append(set.Resources, res("aws_s3_bucket_logging."+name, vals{
				"bucket": id, "target_bucket": target, "target_prefix": resource.Symbol([]string{"aws_kms_key.old", "aws_kms_key.new"}[i%2], "arn"),
			}, refer("bucket", b.Address)))
		}
		if i%11 == 0 {
			set.Resources = append(set.Resources, res("aws_s3_bucket_versioning.who"+name, vals{}, unknown("bucket")))
		}
	}
	return set
}

// What is remembered of other resources is what each would be told itself, whoever is asked
// first.
func TestMemory(t *testing.T) {
	sources := map[string]string{}
	for id, code := range remembering {
		sources[id] = source(id, "aws_s3_bucket", "", code)
	}
	l := load(t, sources)
	for _, n := range []int{5, 60, 300} {
		set := rememberedSet(n)
		anew := all(t, l, set, policy.Options{Workers: 1, Meter: &policy.Meter{}})
		if len(anew) < 1000 {
			t.Fatalf("too little to compare: %s", anew)
		}
		for _, workers := range []int{1, 4} {
			if got := all(t, l, set, policy.Options{Workers: workers}); got != anew {
				t.Errorf("%d buckets, %d workers: remembered\n%s\nanew\n%s", n, workers, got, anew)
			}
		}
		// The same with the last first.
		back := *set
		back.Resources = slices.Clone(set.Resources)
		slices.Reverse(back.Resources)
		if got, want := all(t, l, &back, policy.Options{Workers: 1}), all(t, l, &back, policy.Options{Workers: 1, Meter: &policy.Meter{}}); got != want {
			t.Errorf("%d buckets, backwards: remembered\n%s\nanew\n%s", n, got, want)
		}
	}
}

// A way on which there is much is not remembered, and its verdict is the same.
func TestMemoryIsBounded(t *testing.T) {
	id := "s3/users"
	l := load(t, map[string]string{id: source(id, "aws_s3_bucket", "", `fail contains verdict.fail(sprintf("%d log to it", [count(users)]), "") if count(users) > 0
users := {user.key | some user in related.to(input, "aws_s3_bucket_logging", "target_bucket"); user.values.target_prefix == "p"}`)})
	set := of()
	for i := range 3 {
		b := res(fmt.Sprintf("aws_s3_bucket.b%d", i), vals{})
		set.Resources = append(set.Resources, b)
		for k := range 200 {
			set.Resources = append(set.Resources, res(fmt.Sprintf("aws_s3_bucket_logging.l%d_%d", i, k), vals{"target_bucket": resource.Symbol(b.Address, "id"), "target_prefix": "p"}))
		}
	}
	meter := &policy.Meter{Remember: true}
	if got, want := all(t, l, set, policy.Options{Workers: 1, Meter: meter}), all(t, l, set, policy.Options{Workers: 1, Meter: &policy.Meter{}}); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if n := meter.Cost(id).Evaluations; n < 3 {
		t.Errorf("asked %d times for three buckets", n)
	}
}

// all is what policies say, in full.
func all(t *testing.T, l *policy.Library, set *resource.Set, o policy.Options) string {
	t.Helper()
	verdicts, diags, err := l.Evaluate(t.Context(), set, o)
	if err != nil || len(diags) > 0 {
		t.Fatal(err, diags)
	}
	text, err := json.MarshalIndent(verdicts, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Policies are asked once for what is the same to them.
func TestMemorySpares(t *testing.T) {
	id := "s3/companion"
	l := load(t, map[string]string{id: source(id, "aws_s3_bucket", "", remembering[id])})
	few, many := policy.Meter{Remember: true}, policy.Meter{Remember: true}
	for n, m := range map[int]*policy.Meter{20: &few, 400: &many} {
		set := of()
		for i := range n {
			b := res(fmt.Sprintf("aws_s3_bucket.b%d", i), vals{"bucket": fmt.Sprint("b", i)})
			set.Resources = append(set.Resources, b, res(fmt.Sprintf("aws_s3_bucket_versioning.b%d", i), vals{"bucket": resource.Symbol(b.Address, "id"), "mfa": "Off"}))
		}
		if _, _, err := l.Evaluate(t.Context(), set, policy.Options{Workers: 1, Meter: m}); err != nil {
			t.Fatal(err)
		}
	}
	if few.Cost(id).Evaluations == 0 || few.Cost(id).Evaluations != many.Cost(id).Evaluations {
		t.Errorf("asked %d times for 20 buckets, %d for 400", few.Cost(id).Evaluations, many.Cost(id).Evaluations)
	}
}
