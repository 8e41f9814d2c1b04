package policy_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// What one policy does wrong is its own affair.
func TestIsolation(t *testing.T) {
	for name, c := range map[string]struct{ code, summary string }{
		"conflict": {`fail contains verdict.fail("m", "") if q == 1
q := 1 if input.values.bucket
q := 2 if input.values.bucket`, "policy s3/bad on aws_s3_bucket.a: rule data.policies.s3.bad.q produced conflicting values"},
		"runaway": {`fail contains verdict.fail("m", "") if count([1 | some i in numbers.range(1, 100000); some j in numbers.range(1, 100000); i == j + 1000000]) > 0`,
			"policy s3/bad on aws_s3_bucket.a: stopped after 100ms"},
		"no object":        {`fail contains "m" if input.values.bucket`, `policy s3/bad on aws_s3_bucket.a: fail contains "m": want what data.lib.verdict makes`},
		"no message":       {`fail contains {"attribute": "bucket"} if input.values.bucket`, `policy s3/bad on aws_s3_bucket.a: fail contains {"attribute": "bucket"}: message is missing`},
		"unknown key":      {`fail contains {"message": "m", "attr": "bucket"} if input.values.bucket`, `policy s3/bad on aws_s3_bucket.a: fail contains {"attr": "bucket", "message": "m"}: unknown key "attr": want message, attribute, resource, missing`},
		"no text":          {`fail contains {"message": 1} if input.values.bucket`, `policy s3/bad on aws_s3_bucket.a: fail contains {"message": 1}: "message" is no string`},
		"too much":         {`fail contains verdict.fail(sprintf("%d", [i]), "") if some i in numbers.range(1, 2000)`, `policy s3/bad on aws_s3_bucket.a: fail has 2000 elements: a policy may say at most 1000 things of a resource`},
		"bad unknown":      {"fail contains verdict.fail(`m`, ``) if input.values.acl\nunknown contains 1", `policy s3/bad on aws_s3_bucket.a: unknown contains 1: want what verdict.unknown of data.lib.verdict makes`},
		"all of data":      {`fail contains verdict.fail("m", "") if data.plumb.resources[_][_].values.bucket`, "policy s3/bad on aws_s3_bucket.a: data.plumb.resources is read with a type: data.plumb.resources[type]"},
		"no such document": {`fail contains verdict.fail("m", "") if data.plumb.nope`, "policy s3/bad on aws_s3_bucket.a: there is no data.plumb.nope: want resources, related, refers, complete or now_ns"},
	} {
		t.Run(name, func(t *testing.T) {
			l := load(t, map[string]string{
				"s3/bad":    source("s3/bad", "aws_s3_bucket", "", c.code),
				"s3/before": source("s3/before", "aws_s3_bucket", "", never),
				"s3/good":   source("s3/good", "aws_s3_bucket", "", never),
			})
			limit := time.Minute // whatever else the machine does
			if name == "runaway" {
				limit = 100 * time.Millisecond
			}
			verdicts, diags, err := l.Evaluate(t.Context(), of(res("aws_s3_bucket.a", vals{"bucket": "bad"})), policy.Options{Limit: limit})
			if err != nil {
				t.Fatal(err)
			}
			const want = `aws_s3_bucket.a s3/bad: unknown [: the policy could not be evaluated]
aws_s3_bucket.a s3/before: fail "m" at bucket
aws_s3_bucket.a s3/good: fail "m" at bucket`
			if got := shown(verdicts); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
			if len(diags) != 1 || diags[0].Summary != c.summary || diags[0].Severity != resource.Error || diags[0].File != "s3/bad/policy.rego" && diags[0].File != "" {
				t.Errorf("got diagnostics %v, want %q", diags, c.summary)
			}
		})
	}
}

func TestCancelled(t *testing.T) {
	l := one(t, "aws_s3_bucket", "", never)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, _, err := l.Evaluate(ctx, of(res("aws_s3_bucket.a", vals{})), policy.Options{})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got error %v", err)
	}
}

// The same input gives the same verdicts, however many workers there are.
func TestDeterminism(t *testing.T) {
	l := load(t, map[string]string{
		"s3/a": source("s3/a", "aws_s3_bucket", "", versioning),
		"s3/b": source("s3/b", "aws_s3_bucket", "", encrypted),
		"s3/c": source("s3/c", "aws_s3_bucket", "", public),
		"s3/d": source("s3/d", "", "scope: workload", `fail contains verdict.fail(r.address, "") if some r in related.all("aws_s3_bucket")`),
	})
	set := of()
	for i := range 50 {
		name := fmt.Sprintf("b%d", i)
		set.Resources = append(set.Resources, bucket(name), companion("aws_s3_bucket_versioning", name, resource.Symbol("aws_s3_bucket."+name, "id")))
		if i%3 == 0 {
			set.Resources = append(set.Resources, companion("aws_s3_bucket_acl", name, nil, unknown("bucket")))
		}
	}
	want := shown(evaluate(t, l, set, policy.Options{Workers: 1}))
	if len(strings.Split(want, "\n")) != 200 {
		t.Fatalf("got %d verdicts", len(strings.Split(want, "\n")))
	}
	for range 5 {
		if got := shown(evaluate(t, l, set, policy.Options{Workers: 8})); got != want {
			t.Fatalf("got\n%s\nwant\n%s", got, want)
		}
	}
}

// Place, subject, risk and practices of a verdict.
func TestVerdict(t *testing.T) {
	l := one(t, "aws_s3_bucket", "evidence: [{practice: sec_high, strength: direct}]", versioning+"\n"+
		`fail contains verdict.fail("tags", "tags.a") if input.values.tags.a`)
	at := func(line int) resource.Location {
		return resource.Location{File: "m/main.tf", StartLine: line, StartColumn: 1, EndLine: line, EndColumn: 2}
	}
	a := res("module.m.aws_s3_bucket.a", vals{"bucket": "a", "arn": "arn:aws:s3:::a", "tags": vals{"a": "b"}}, func(r *resource.Resource) {
		r.Type, r.Name, r.Module = "aws_s3_bucket", "a", "module.m"
		r.Provider.Account, r.Provider.Region = "123456789012", "eu-west-1"
		r.Locations = resource.Locations{Header: at(1), Paths: map[string]resource.Location{"tags": at(2)},
			Calls: []resource.Call{{Module: "module.m", Location: at(7), External: true}}}
	})
	v := companion("aws_s3_bucket_versioning", "v", "a", set("versioning_configuration", list{vals{"status": "Suspended"}}), func(r *resource.Resource) {
		r.Locations = resource.Locations{Header: at(3), Paths: map[string]resource.Location{"versioning_configuration[0]": at(4)}}
	})
	verdicts := evaluate(t, l, of(a, v), policy.Options{})
	if len(verdicts) != 2 {
		t.Fatalf("got\n%s", shown(verdicts))
	}
	tags, suspended := verdicts[0], verdicts[1]
	if tags.Message != "tags" {
		tags, suspended = suspended, tags
	}
	subject := finding.Subject{Address: "module.m.aws_s3_bucket.a", Type: "aws_s3_bucket", Name: "a", Module: "module.m", Root: ".", Source: resource.Terraform,
		ARN: "arn:aws:s3:::a", Account: "123456789012", Region: "eu-west-1"}
	if tags.Subject != subject || suspended.Subject != subject {
		t.Errorf("got subjects %+v and %+v", tags.Subject, suspended.Subject)
	}
	if tags.Risk != finding.High || len(tags.Practices) != 1 || tags.Practices[0].ID != "SEC01-BP01" {
		t.Errorf("got risk %s, practices %v", tags.Risk, tags.Practices)
	}
	if len(tags.Locations) != 2 || tags.Locations[0].StartLine != 2 || tags.External != 1 {
		t.Errorf("tags: got places %v, external %d", tags.Locations, tags.External)
	}
	if p, ok := tags.Reported(); !ok || p.StartLine != 7 {
		t.Errorf("tags are reported at %v", p)
	}
	if len(suspended.Locations) != 1 || suspended.Locations[0].StartLine != 4 || suspended.Attribute != "versioning_configuration[0].status" {
		t.Errorf("versioning: got places %v, attribute %s", suspended.Locations, suspended.Attribute)
	}
}

func TestInput(t *testing.T) {
	l := one(t, "aws_sqs_queue", "", `fail contains verdict.fail(json.marshal(object.remove(input, ["key", "references"])), "") if true
fail contains verdict.fail(sprintf("%v %d", [data.plumb.complete, data.plumb.now_ns]), "") if is_string(input.key)`)
	r := res("aws_sqs_queue.q", vals{"name": "q", "delay_seconds": 5, "tags": vals{"a": nil, "b": true}, "policy": `{"Statement":{"Effect":"Allow","Action":"sqs:*","Resource":"*"}}`},
		func(r *resource.Resource) {
			r.Provider = resource.Provider{Name: "aws", Alias: "x", Region: "eu-west-1", Account: "1", Constraint: "5.1", DefaultTags: map[string]string{"t": "u"}}
		})
	got := shown(evaluate(t, l, of(r), policy.Options{Complete: true, Now: time.Unix(1, 0)}))
	const want = `aws_sqs_queue.q s3/x: fail "true 1000000000"
aws_sqs_queue.q s3/x: fail "{\"address\":\"aws_sqs_queue.q\",\"documents\":{\"policy\":{\"Statement\":[{\"Action\":[\"sqs:*\"],\"Effect\":\"Allow\",\"Resource\":[\"*\"]}]}},\"mode\":\"managed\",\"module\":\"\",\"name\":\"q\",\"provider\":{\"account\":\"1\",\"alias\":\"x\",\"constraint\":\"5.1\",\"default_tags\":{\"t\":\"u\"},\"name\":\"aws\",\"place\":\"./aws.x\",\"region\":\"eu-west-1\"},\"root\":\".\",\"source\":\"terraform\",\"type\":\"aws_sqs_queue\",\"unknown\":{},\"values\":{\"delay_seconds\":5,\"name\":\"q\",\"policy\":\"{\\\"Statement\\\":{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"sqs:*\\\",\\\"Resource\\\":\\\"*\\\"}}\",\"tags\":{\"b\":true}}}"`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestSensitive(t *testing.T) {
	l := one(t, "aws_db_instance", "", `fail contains verdict.fail(sprintf("password %s of %v", [input.values.password, input.values.tags]), "password") if input.values.password`)
	r := res("aws_db_instance.d", vals{"password": "hunter22", "tags": vals{"a": "s3cr3t", "b": "c"}}, func(r *resource.Resource) {
		r.Sensitive = []string{"password", "tags"}
	})
	const want = `aws_db_instance.d s3/x: fail "password (sensitive) of {\"a\": \"(sensitive)\", \"b\": \"c\"}" at password`
	if got := shown(evaluate(t, l, of(r), policy.Options{})); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
