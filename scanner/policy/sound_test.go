package policy_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// atoms are conditions on a bucket and its companions, of the kinds that policies
// are made of. X and Y are made new names.
var atoms = []string{
	`input.values.acl == "a"`,
	`input.values.acl != "b"`,
	`input.values.acl`,
	`input.values.force_destroy`,
	`input.values.force_destroy == false`,
	`object.get(input.values, "acl", "b") == "b"`,
	`object.get(input, ["values", "acl"], "a") != "b"`,
	`"acl" in object.keys(input.values)`,
	`count(object.keys(input.values)) > 2`,
	`count(input.values) == 3`,
	`input.values.tags.x`,
	`input.values.tags.x == "1"`,
	`count(input.values.tags) == 1`,
	`count(input.values.tags) > 0`,
	`some X, Y in input.values.tags; X == "x"; Y != "1"`,
	`input.values.logging[0].target_bucket == "a"`,
	`some X in input.values.logging; X.target_bucket == "a"`,
	`some X in input.values.logging; X.target_bucket != "a"`,
	`some X in input.values.logging; not X.target_bucket`,
	`some X in input.values.logging; not X.target_prefix == "p"`,
	`some X in input.values.logging; X.target_bucket == X.target_prefix`,
	`some X in input.values.logging; X != {}`,
	`some X, Y in input.values.logging[_]; X == "target_prefix"`,
	`every X in input.values.logging { X.target_bucket != "b" }`,
	`every X in input.values.logging { X.target_bucket }`,
	`count(input.values.logging) > 1`,
	`count(input.values.logging) == 0`,
	`count([1 | some X in input.values.logging; X.target_prefix == "p"]) == 0`,
	`count({X | X := input.values.logging[_].target_bucket}) < 2`,
	`"a" in [X.target_bucket | some X in input.values.logging]`,
	`"a" in {Y | some X in input.values.logging; Y := object.get(X, "target_bucket", "a")}`,
	`{"target_bucket": "a"} == input.values.logging[0]`,
	`{"target_bucket": X} = input.values.logging[_]; X != "b"`,
	`[X] = input.values.logging; X.target_bucket == "a"`,
	`X := input.values.logging; X == []`,
	`X := {"a"} - {Y | some Y in input.values.logging[_]}; count(X) > 0`,
	`walk(input.values, [X, "a"])`,
	`json.marshal(input.values.logging) == "[]"`,
	`startswith(input.values.acl, "a")`,
	`helper(input.values)`,
	`not helper(input.values)`,
	`level == 1`,
	`level == 2`,
	`not level == 2`,
	`maybe`,
	`not maybe`,
	`maybe == false`,
	`some X in buckets; X == "a"`,
	`not "a" in buckets`,
	`count(buckets) > 0`,
	`count(related.to(input, "aws_s3_bucket_acl", "bucket")) == 0`,
	`count(related.to(input, "aws_s3_bucket_acl", "bucket")) > 0`,
	`some X in related.to(input, "aws_s3_bucket_acl", "bucket"); X.values.acl == "a"`,
	`some X in related.to(input, "aws_s3_bucket_acl", "bucket"); not X.values.acl == "a"`,
	`every X in related.to(input, "aws_s3_bucket_acl", "bucket") { X.values.acl == "a" }`,
	`related.to(input, "aws_s3_bucket_acl", "bucket")[0].values.acl != "b"`,
	`"a" in [X.values.acl | some X in related.to(input, "aws_s3_bucket_acl", "bucket")]`,
	`count([1 | some X in related.all("aws_s3_bucket_acl"); X.values.acl == "a"]) != 1`,
}

func randomPolicy(r *rand.Rand, id string) string {
	names := 0
	atom := func() string {
		names++
		a := atoms[r.IntN(len(atoms))]
		negate := r.IntN(4) == 0 && !strings.Contains(a, "X") && !strings.HasPrefix(a, "not ")
		a = strings.NewReplacer("X", fmt.Sprintf("x%d", names), "Y", fmt.Sprintf("y%d", names)).Replace(a)
		if negate {
			a = "not " + a
		}
		return a
	}
	// Atoms that read the rules below must not stand in them.
	plain := func() string {
		for {
			if a := atom(); !strings.Contains(a, "helper") && !strings.Contains(a, "level") && !strings.Contains(a, "maybe") && !strings.Contains(a, "buckets") {
				return a
			}
		}
	}
	var b strings.Builder
	for i := range 1 + r.IntN(2) {
		fmt.Fprintf(&b, "fail contains verdict.fail(\"m%d\", \"\") if {\n\t%s\n\t%s\n}\n", i, atom(), atom())
	}
	if r.IntN(3) == 0 {
		fmt.Fprintf(&b, "skip if {\n\t%s\n}\n", atom())
	}
	fmt.Fprintf(&b, "helper(v) if v.acl == \"a\"\nhelper(v) if {\n\tv.force_destroy\n\t%s\n}\n", plain())
	fmt.Fprintf(&b, "level := 1 if {\n\t%s\n} else := 2 if {\n\t%s\n}\n", plain(), plain())
	fmt.Fprintf(&b, "default maybe := false\nmaybe if {\n\t%s\n}\n", plain())
	fmt.Fprintf(&b, "buckets contains b if {\n\tb := input.values.logging[_].target_bucket\n\t%s\n}\n", plain())
	return source(id, "aws_s3_bucket", "", b.String())
}

// A blank is a path that is unknown, with the values that it may turn out to
// have; nil is none.
type blank struct {
	address, path string
	values        []any
}

var blanks = []blank{
	{"aws_s3_bucket.a", "acl", list{nil, "a", "b", "z"}},
	{"aws_s3_bucket.a", "force_destroy", list{nil, true, false}},
	{"aws_s3_bucket.a", "tags", list{nil, vals{}, vals{"x": "1"}, vals{"x": "2", "y": "1"}}},
	{"aws_s3_bucket.a", "tags.x", list{nil, "1", "2"}},
	{"aws_s3_bucket.a", "logging", list{nil, list{}, list{vals{}}, list{vals{"target_bucket": "a"}}, list{vals{"target_bucket": "b", "target_prefix": "p"}}, list{vals{"target_bucket": "a"}, vals{"target_prefix": "p"}}}},
	{"aws_s3_bucket.a", "logging[0]", list{vals{}, vals{"target_bucket": "a"}, vals{"target_bucket": "b", "target_prefix": "p"}}},
	{"aws_s3_bucket.a", "logging[0].target_bucket", list{nil, "a", "b", "z"}},
	{"aws_s3_bucket.a", "logging[0].target_prefix", list{nil, "p", "a"}},
	{"aws_s3_bucket_acl.c", "acl", list{nil, "a", "b"}},
	{"aws_s3_bucket_acl.c", "bucket", list{nil, "a", "other"}},
	{"aws_s3_bucket_acl.c", "", list{true, false}}, // whether it exists
}

var composite = map[string]bool{"tags": true, "logging": true, "logging[0]": true}

// pick returns one of some values, or nothing.
func pick(r *rand.Rand, values ...any) any {
	if i := r.IntN(len(values) + 1); i < len(values) {
		return values[i]
	}
	return nil
}

// randomValues are those of the bucket and its companion.
func randomValues(r *rand.Rand) map[string]vals {
	bucket, acl := vals{"bucket": "a"}, vals{}
	put := func(m vals, name string, v any) {
		if v != nil {
			m[name] = v
		}
	}
	put(bucket, "acl", pick(r, "a", "b"))
	put(bucket, "force_destroy", pick(r, true, false))
	put(bucket, "tags", pick(r, vals{"x": "1"}, vals{"y": "1"}))
	var logging list
	for range 1 + r.IntN(2) {
		l := vals{}
		put(l, "target_bucket", pick(r, "a", "b"))
		put(l, "target_prefix", pick(r, "p", "a"))
		logging = append(logging, l)
	}
	put(bucket, "logging", pick(r, logging, logging))
	put(acl, "bucket", pick(r, "a", "a", "b"))
	put(acl, "acl", pick(r, "a", "b"))
	return map[string]vals{"aws_s3_bucket.a": bucket, "aws_s3_bucket_acl.c": acl}
}

// clone copies values and sets or, for nil, removes a path. Where the path has no
// parent, ok is false.
func clone(v any, steps []any, value any) (out any, ok bool) {
	if len(steps) == 0 {
		return value, true
	}
	switch s := steps[0].(type) {
	case string:
		m, isMap := v.(vals)
		if !isMap {
			return nil, false
		}
		c := vals{}
		for k, e := range m {
			c[k] = e
		}
		e, ok := clone(m[s], steps[1:], value)
		if c[s] = e; e == nil {
			delete(c, s)
		}
		return c, ok
	default:
		l, isList := v.(list)
		if !isList || s.(int) >= len(l) {
			return nil, false
		}
		c := slices.Clone(l)
		e, ok := clone(l[s.(int)], steps[1:], value)
		c[s.(int)] = e
		return c, ok
	}
}

// TestSound holds the engine to its promise: what it says with something
// unknown, it would say whatever that turns out to be.
func TestSound(t *testing.T) {
	var sum tally
	for seed := range uint64(4) {
		got := sound(t, seed, 100)
		sum.all, sum.unknown, sum.missed = sum.all+got.all, sum.unknown+got.unknown, sum.missed+got.missed
	}
	t.Logf("%d verdicts, %d of them unknown, %d fails that samples could not take away", sum.all, sum.unknown, sum.missed)
	if sum.unknown == 0 || sum.unknown > sum.all*3/4 || sum.missed > sum.all/500 {
		t.Errorf("got %+v", sum)
	}
}

// A tally counts verdicts: all, those that are unknown, and fails that do not
// hold in each case.
type tally struct{ all, unknown, missed int }

// FuzzSound looks further than TestSound.
func FuzzSound(f *testing.F) {
	f.Add(uint64(1000))
	f.Fuzz(func(t *testing.T, seed uint64) { sound(t, seed, 20) })
}

// sound tries random policies on random resources with something unknown, and
// counts the verdicts. A pass must hold whatever the values are. So must a fail
// where one text or number is unknown; where it is a block, a list, a map or
// several values, samples may miss the one combination that matters.
func sound(t *testing.T, seed uint64, policies int) (sum tally) {
	r := rand.New(rand.NewPCG(seed, 1))
	sources := map[string]string{}
	for len(sources) < policies {
		id := fmt.Sprintf("s3/p%d", len(sources))
		sources[id] = randomPolicy(r, id)
	}
	l := load(t, sources)
	for range 12 {
		values := randomValues(r)
		chosen := []blank{blanks[r.IntN(len(blanks))]}
		if other := blanks[r.IntN(len(blanks))]; r.IntN(2) == 0 && (other.address != chosen[0].address || !resource.Within(other.path, chosen[0].path) && !resource.Within(chosen[0].path, other.path)) {
			chosen = append(chosen, other)
		}
		hidden, ok := world(values, chosen, nil)
		if !ok {
			continue
		}
		said := say(t, l, hidden)
		for _, v := range said {
			sum.all++
			if v == "unknown" {
				sum.unknown++
			}
		}
		for _, choice := range product(chosen) {
			known, ok := world(values, chosen, choice)
			if !ok {
				t.Fatal("no such world")
			}
			for id, truth := range say(t, l, known) {
				claim := said[id]
				if claim == "unknown" || holds(claim, truth) {
					continue
				}
				if strings.HasPrefix(claim, "fail") && (len(chosen) > 1 || composite[chosen[0].path]) {
					sum.missed++
					said[id] = "unknown" // counted once
				} else {
					t.Fatalf("seed %d: %s says %q, but %q where %v are %v\nresources: %v\n%s", seed, id, claim, truth, chosen, choice, values, sources[id])
				}
			}
		}
	}
	return sum
}

// holds reports whether what was claimed is part of the truth.
func holds(claim, truth string) bool {
	if !strings.HasPrefix(claim, "fail") {
		return claim == truth
	}
	for m := range strings.FieldsSeq(claim) {
		if !strings.Contains(truth, m) {
			return false
		}
	}
	return true
}

// world makes a set in which blanks have values, or are unknown where there are none.
func world(values map[string]vals, chosen []blank, choice []any) (*resource.Set, bool) {
	set := of()
	for _, address := range []string{"aws_s3_bucket.a", "aws_s3_bucket_acl.c"} {
		v, there := any(values[address]), true
		var more []func(*resource.Resource)
		for i, b := range chosen {
			if b.address != address {
				continue
			}
			if choice == nil {
				more = append(more, func(r *resource.Resource) {
					r.Unknown = append(r.Unknown, resource.Unknown{Path: b.path, Reason: "hidden"})
				})
			}
			if b.path == "" {
				there = choice == nil || choice[i].(bool)
				continue
			}
			var value any
			if choice != nil {
				value = choice[i]
			}
			steps, _ := resource.Steps(b.path)
			var ok bool
			if v, ok = clone(v, steps, value); !ok {
				return nil, false
			}
		}
		if there {
			set.Resources = append(set.Resources, res(address, v.(vals), more...))
		}
	}
	return set, true
}

// say returns what each policy says of the bucket.
func say(t *testing.T, l *policy.Library, set *resource.Set) map[string]string {
	t.Helper()
	verdicts, diags, err := l.Evaluate(context.Background(), set, policy.Options{Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{}
	for _, d := range diags {
		t.Fatal(d.Summary)
	}
	for _, v := range verdicts {
		switch {
		case v.Outcome != finding.Fail:
			said[v.Policy] = string(v.Outcome)
		case said[v.Policy] == "":
			said[v.Policy] = "fail " + v.Message
		default:
			said[v.Policy] += " " + v.Message
		}
	}
	for _, p := range l.Policies() {
		if said[p.ID] == "" {
			said[p.ID] = "nothing"
		}
	}
	return said
}

// product lists all combinations of what blanks may be.
func product(chosen []blank) [][]any {
	out := [][]any{nil}
	for _, b := range chosen {
		var next [][]any
		for _, head := range out {
			for _, v := range b.values {
				next = append(next, append(slices.Clone(head), v))
			}
		}
		out = next
	}
	return out
}
