package policy_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/policies"
	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// versioning is a policy on a companion; its fails depend on it both ways.
const versioning = `companions := related.to(input, "aws_s3_bucket_versioning", "bucket")
fail contains verdict.missing("no versioning", "aws_s3_bucket_versioning") if count(companions) == 0
fail contains verdict.at(c, "suspended", "versioning_configuration[0].status") if {
	some c in companions
	c.values.versioning_configuration[0].status != "Enabled"
}`

// encrypted passes because of a companion, and never fails because of one.
const encrypted = `fail contains verdict.missing("not encrypted", "aws_s3_bucket_server_side_encryption_configuration") if not enabled
enabled if {
	some c in related.to(input, "aws_s3_bucket_server_side_encryption_configuration", "bucket")
	c.values.rule[_].apply_server_side_encryption_by_default[_].sse_algorithm == "aws:kms"
}`

// public fails because of a companion only.
const public = `fail contains verdict.at(c, "public", "acl") if {
	some c in related.to(input, "aws_s3_bucket_acl", "bucket")
	c.values.acl == "public-read"
}`

func bucket(name string, more ...func(*resource.Resource)) *resource.Resource {
	return res("aws_s3_bucket."+name, vals{"bucket": name}, more...)
}

func companion(typ, name string, bucket any, more ...func(*resource.Resource)) *resource.Resource {
	values := vals{}
	if bucket != nil {
		values["bucket"] = bucket
	}
	switch typ {
	case "aws_s3_bucket_versioning":
		values["versioning_configuration"] = list{vals{"status": "Enabled"}}
	case "aws_s3_bucket_server_side_encryption_configuration":
		values["rule"] = list{vals{"apply_server_side_encryption_by_default": list{vals{"sse_algorithm": "aws:kms"}}}}
	case "aws_s3_bucket_acl":
		values["acl"] = "public-read"
	}
	return res(typ+"."+name, values, more...)
}

func set(path string, value any) func(*resource.Resource) {
	return func(r *resource.Resource) { r.Values[path] = value }
}

func TestUnknown(t *testing.T) {
	const (
		sse    = "aws_s3_bucket_server_side_encryption_configuration"
		vers   = "aws_s3_bucket_versioning"
		acl    = "aws_s3_bucket_acl"
		hidden = "var.x has no value"
	)
	id := func(name string) string { return resource.Symbol("aws_s3_bucket."+name, "id") }
	gap := func(g resource.Gap, resources ...*resource.Resource) *resource.Set {
		s := of(resources...)
		s.Incomplete = []resource.Gap{g}
		return s
	}
	for _, c := range []struct {
		name, code string
		set        *resource.Set
		want       string
	}{
		// 1. Exact where nothing that is read is unknown.
		{"read is known", `fail contains verdict.fail("m", "force_destroy") if input.values.force_destroy`,
			of(bucket("a", unknown("bucket_prefix"), unknown("tags"))), `aws_s3_bucket.a s3/x: pass`},
		{"all is known", `fail contains verdict.fail("m", "force_destroy") if input.values.force_destroy`,
			of(bucket("a", set("force_destroy", true), unknown("tags"))), `aws_s3_bucket.a s3/x: fail "m" at force_destroy`},
		// 2. Unknown values that are read.
		{"pass", `fail contains verdict.fail("m", "force_destroy") if input.values.force_destroy`,
			of(bucket("a", unknown("force_destroy"))), `aws_s3_bucket.a s3/x: unknown [force_destroy: var.x has no value]`},
		{"fail by absence", `fail contains verdict.fail("m", "force_destroy") if not input.values.force_destroy`,
			of(bucket("a", unknown("force_destroy"))), `aws_s3_bucket.a s3/x: unknown [force_destroy: var.x has no value]`},
		{"fail whatever it is", `fail contains verdict.fail("m", "tags") if { not input.values.tags.a; input.values.acl == "x" }
fail contains verdict.fail("n", "acl") if { input.values.acl == "x"; object.get(input.values, "force_destroy", "") != 5 }`,
			of(bucket("a", set("acl", "x"), unknown("force_destroy"))), "aws_s3_bucket.a s3/x: fail \"n\" at acl\naws_s3_bucket.a s3/x: fail \"m\" at tags"},
		{"one fail stands", `fail contains verdict.fail("m", "tags") if not input.values.tags.a
fail contains verdict.fail("n", "acl") if input.values.acl == "x"`,
			of(bucket("a", set("acl", "x"), unknown("tags.a"))), `aws_s3_bucket.a s3/x: fail "n" at acl`},
		{"text that the policy mentions", `fail contains verdict.fail("m", "acl") if input.values.acl != "private"`,
			of(bucket("a", unknown("acl"))), `aws_s3_bucket.a s3/x: unknown [acl: var.x has no value]`},
		{"text that matches an expression", `fail contains verdict.fail("m", "acl") if not regex.match("^[a-z]{3}-(log|trail)s?$", object.get(input.values, "acl", ""))`,
			of(bucket("a", unknown("acl"))), `aws_s3_bucket.a s3/x: unknown [acl: var.x has no value]`},
		{"number beside the one mentioned", `fail contains verdict.fail("m", "") if { not input.values.lifecycle_rule[0].expiration[0].days > 30 }`,
			of(bucket("a", set("lifecycle_rule", list{vals{"expiration": list{vals{}}}}), unknown("lifecycle_rule[0].expiration[0].days"))),
			`aws_s3_bucket.a s3/x: unknown [lifecycle_rule[0].expiration[0].days: var.x has no value]`},
		{"blocks that are not known", "fail contains verdict.fail(`m`, ``) if not long\nlong if input.values.lifecycle_rule[_].expiration[_].days > 30",
			of(bucket("a", unknown("lifecycle_rule"))), `aws_s3_bucket.a s3/x: unknown [lifecycle_rule: var.x has no value]`},
		{"element of a list", `fail contains verdict.fail("m", "logging") if { some i; input.values.logging[i].target_bucket == "x" }`,
			of(bucket("a", set("logging", list{vals{"target_bucket": "y"}, nil}), unknown("logging[1]"))), `aws_s3_bucket.a s3/x: unknown [logging[1]: var.x has no value]`},
		{"other element of a list", `fail contains verdict.fail("m", "logging") if { some i; input.values.logging[i].target_bucket == "x" }`,
			of(bucket("a", set("logging", list{vals{"target_bucket": "x"}, nil}), unknown("logging[1]"))), `aws_s3_bucket.a s3/x: fail "m" at logging`},
		{"beside what is read of a block", `fail contains verdict.fail("m", "logging") if { some i; input.values.logging[i].target_bucket == "x" }`,
			of(bucket("a", set("logging", list{vals{"target_bucket": "y"}}), unknown("logging[0].target_prefix"))), `aws_s3_bucket.a s3/x: pass`},
		{"value of a companion", versioning,
			of(bucket("a"), companion(vers, "v", "a", set("versioning_configuration", list{vals{}}), unknown("versioning_configuration[0].status"))),
			`aws_s3_bucket.a s3/x: unknown [aws_s3_bucket_versioning.v.versioning_configuration[0].status: var.x has no value]`},
		{"skip", `skip if input.values.acl == "private"
fail contains verdict.fail("m", "") if input.values.force_destroy`,
			of(bucket("a", set("force_destroy", true), unknown("acl"))), `aws_s3_bucket.a s3/x: unknown [acl: var.x has no value]`},
		{"skip by absence", `skip if not input.values.acl
fail contains verdict.fail("m", "") if input.values.force_destroy`,
			of(bucket("a", unknown("acl"))), `aws_s3_bucket.a s3/x: unknown [acl: var.x has no value]`},
		{"skip that hangs on it", `skip if { input.values.bucket == "a"; not input.values.acl == "x" }
fail contains verdict.fail("m", "") if input.values.force_destroy`,
			of(bucket("a", set("force_destroy", true), unknown("acl"))), `aws_s3_bucket.a s3/x: unknown [acl: var.x has no value]`},
		{"skip that does not", `skip if input.values.acl == "x"
skip if input.values.bucket == "a"
fail contains verdict.fail("m", "") if input.values.force_destroy`,
			of(bucket("a", set("force_destroy", true), unknown("acl"))), ``},
		{"pass that a value can only confirm", `fail contains verdict.fail("m", "") if not protected
protected if input.values.acl == "x"
protected if input.values.bucket == "a"`,
			of(bucket("a", unknown("acl"))), `aws_s3_bucket.a s3/x: pass`},
		{"fail that a value can only confirm", `fail contains verdict.fail("m", "") if input.values.bucket == "a"
fail contains verdict.fail("n", "") if input.values.acl == "x"`,
			of(bucket("a", unknown("acl"))), `aws_s3_bucket.a s3/x: fail "m"`},
		{"null in a list", `fail contains verdict.fail("m", "") if { some l in input.values.logging; l != "x" }`,
			of(bucket("a", set("logging", list{nil}), unknown("logging[0]"))), `aws_s3_bucket.a s3/x: fail "m"`},
		{"the policy's own", `fail contains verdict.fail("m", "acl") if input.values.acl == "x"
unknown contains verdict.unknown("acl", "strange") if input.values.acl == "y"`,
			of(bucket("a", set("acl", "y"))), `aws_s3_bucket.a s3/x: unknown [acl: strange]`},
		{"the region", `fail contains verdict.fail("m", "") if input.provider.region == "us-east-1"`,
			of(bucket("a"), bucket("b", func(r *resource.Resource) { r.Provider.Region = "us-east-1" })),
			"aws_s3_bucket.a s3/x: unknown [provider.region: the region of the provider is not known]\naws_s3_bucket.b s3/x: fail \"m\""},
		// A resource that may not exist.
		{"fail of one that may not exist", `fail contains verdict.fail("m", "bucket") if input.values.bucket == "a"`,
			of(bucket("a", unknown(""))), `aws_s3_bucket.a s3/x: unknown [: var.x has no value]`},
		{"pass of one that may not exist", `fail contains verdict.fail("m", "bucket") if input.values.bucket == "b"`,
			of(bucket("a", unknown(""))), `aws_s3_bucket.a s3/x: pass`},
		{"companion that may not exist", versioning, of(bucket("a"), companion(vers, "v", "a", unknown(""))),
			`aws_s3_bucket.a s3/x: unknown [aws_s3_bucket_versioning.v: var.x has no value]`},
		{"one of two that may not exist", encrypted, of(bucket("a"), companion(sse, "v", "a", unknown("")), companion(sse, "w", "a")),
			`aws_s3_bucket.a s3/x: pass`},
		// 3. Companions that may be there.
		{"companion", versioning, of(bucket("a"), companion(vers, "v", "a")), `aws_s3_bucket.a s3/x: pass`},
		{"no companion", versioning, of(bucket("a"), companion(vers, "v", "b")), `aws_s3_bucket.a s3/x: fail "no versioning"`},
		{"whose companion is not known", versioning, of(bucket("a"), companion(vers, "v", nil, unknown("bucket"))),
			`aws_s3_bucket.a s3/x: unknown [aws_s3_bucket_versioning.v.bucket: var.x has no value]`},
		{"in another root", versioning, of(bucket("a"), companion(vers, "v", nil, unknown("bucket"), in("b"))),
			`aws_s3_bucket.a s3/x: fail "no versioning"`},
		{"known to be of another, in a plan", versioning, of(
			bucket("a", func(r *resource.Resource) { r.Source = resource.Plan }),
			companion(vers, "v", nil, unknown("bucket", resource.Ref{Address: "aws_s3_bucket.b", Attribute: "id"}), func(r *resource.Resource) { r.Source = resource.Plan })),
			`aws_s3_bucket.a s3/x: fail "no versioning"`},
		{"the bucket's own name is not known", versioning, of(res("aws_s3_bucket.a", vals{}, unknown("bucket")), companion(vers, "v", "b")),
			`aws_s3_bucket.a s3/x: unknown [aws_s3_bucket_versioning.v.bucket: "b" may be the name of aws_s3_bucket.a: var.x has no value]`},
		{"but the text names another", versioning, of(res("aws_s3_bucket.a", vals{}, unknown("bucket")), bucket("b"), companion(vers, "v", "b")),
			"aws_s3_bucket.a s3/x: fail \"no versioning\"\naws_s3_bucket.b s3/x: pass"},
		{"one that can only help passes", encrypted, of(bucket("a"), companion(sse, "v", "a"), companion(sse, "w", nil, unknown("bucket"))),
			`aws_s3_bucket.a s3/x: pass`},
		{"one that can only harm fails", public, of(bucket("a"), companion(acl, "v", "a"), companion(acl, "w", nil, unknown("bucket"))),
			`aws_s3_bucket.a s3/x: fail "public" at acl`},
		{"one that can only harm", public, of(bucket("a"), companion(acl, "w", nil, unknown("bucket"))),
			`aws_s3_bucket.a s3/x: unknown [aws_s3_bucket_acl.w.bucket: var.x has no value]`},
		{"module that was given the bucket", versioning,
			gap(resource.Gap{Root: ".", Module: "module.m", Reason: "not installed", References: []resource.Ref{{Address: "aws_s3_bucket.a", Attribute: "id"}}}, bucket("a"), bucket("b")),
			"aws_s3_bucket.a s3/x: unknown [module.m: not installed]\naws_s3_bucket.b s3/x: fail \"no versioning\""},
		{"module that was given its name", versioning,
			gap(resource.Gap{Root: ".", Module: "module.m", Reason: "not installed", Literals: []string{"a"}}, bucket("a"), bucket("b")),
			"aws_s3_bucket.a s3/x: unknown [module.m: not installed]\naws_s3_bucket.b s3/x: fail \"no versioning\""},
		{"denied call", versioning, gap(resource.Gap{Types: []string{vers}, Reason: "denied"}, bucket("a")), `aws_s3_bucket.a s3/x: unknown [: denied]`},
		{"denied call for another type", versioning, gap(resource.Gap{Types: []string{sse}, Reason: "denied"}, bucket("a")), `aws_s3_bucket.a s3/x: fail "no versioning"`},
		{"data source of the bucket", versioning, of(bucket("a"), res("data.aws_s3_bucket.d", vals{"bucket": "a"}), companion(vers, "v", resource.Symbol("data.aws_s3_bucket.d", "id"))),
			`aws_s3_bucket.a s3/x: pass`},
		{"data source of any bucket", versioning, of(bucket("a"), res("data.aws_s3_bucket.d", vals{}, unknown("bucket")), companion(vers, "v", resource.Symbol("data.aws_s3_bucket.d", "id"))),
			`aws_s3_bucket.a s3/x: unknown [aws_s3_bucket_versioning.v.bucket: data.aws_s3_bucket.d.id is known to AWS only]`},
		{"what it refers to is outside", `fail contains verdict.fail("m", "logging") if { some b in related.from(input, "logging.target_bucket"); b.values.acl == "public-read" }`,
			of(bucket("a", set("logging", list{vals{"target_bucket": "elsewhere"}}))), `aws_s3_bucket.a s3/x: unknown [logging.target_bucket: what it refers to is not among the targets]`},
		{"what it refers to is inside", `fail contains verdict.fail("m", "logging") if { some b in related.from(input, "logging.target_bucket"); b.values.acl == "public-read" }`,
			of(bucket("a", set("logging", list{vals{"target_bucket": id("b")}})), bucket("b", set("acl", "public-read"))),
			"aws_s3_bucket.a s3/x: fail \"m\" at logging\naws_s3_bucket.b s3/x: pass"},
		// Symbols: known in so far as they are what they are.
		{"symbol is set", `fail contains verdict.fail("m", "acl") if not input.values.acl`,
			of(bucket("a", set("acl", id("b")))), `aws_s3_bucket.a s3/x: pass`},
		{"symbol is no text that the policy mentions", `fail contains verdict.fail("m", "acl") if input.values.acl in {"*", "public-read"}`,
			of(bucket("a", set("acl", resource.Symbol("aws_sns_topic.t", "arn")))), `aws_s3_bucket.a s3/x: pass`},
		{"symbol is an ARN", `fail contains verdict.fail("m", "acl") if not startswith(input.values.acl, "arn:")`,
			of(bucket("a", set("acl", resource.Symbol("aws_sns_topic.t", "arn")))), `aws_s3_bucket.a s3/x: pass`},
		{"symbol of an ARN in a region", `fail contains verdict.fail("m", "acl") if contains(input.values.acl, ":us-east-1:")`,
			of(bucket("a", set("acl", resource.Symbol("aws_sns_topic.t", "arn")))), `aws_s3_bucket.a s3/x: unknown [aws_sns_topic.t.arn: known to AWS only]`},
		{"symbol's text", `fail contains verdict.fail("m", "acl") if startswith(input.values.acl, "symbol-")`,
			of(bucket("a", set("acl", id("b")))), `aws_s3_bucket.a s3/x: unknown [aws_s3_bucket.b.id: known to AWS only]`},
		{"open symbol that is only there", `fail contains verdict.fail("m", "acl") if not input.values.acl`,
			of(bucket("a", set("acl", resource.Symbol("aws_ssm_parameter.p", "value")))), `aws_s3_bucket.a s3/x: pass`},
		{"open symbol passes", `fail contains verdict.fail("m", "acl") if input.values.acl == "x"`,
			of(bucket("a", set("acl", resource.Symbol("aws_ssm_parameter.p", "value")))), `aws_s3_bucket.a s3/x: unknown [acl: aws_ssm_parameter.p.value is known to AWS only]`},
		{"open symbol fails", `fail contains verdict.fail("m", "acl") if input.values.acl != "x"`,
			of(bucket("a", set("acl", resource.Symbol("aws_ssm_parameter.p", "value")))), `aws_s3_bucket.a s3/x: unknown [acl: aws_ssm_parameter.p.value is known to AWS only]`},
		{"ids of two differ", `fail contains verdict.fail("m", "") if input.values.bucket == input.values.acl`,
			of(bucket("a", set("bucket", id("x")), set("acl", id("y")))), `aws_s3_bucket.a s3/x: pass`},
		{"other attributes of two may not", `fail contains verdict.fail("m", "") if input.values.bucket == input.values.acl`,
			of(bucket("a", set("bucket", resource.Symbol("aws_iam_role.x", "name")), set("acl", resource.Symbol("aws_iam_role.y", "name")))),
			`aws_s3_bucket.a s3/x: unknown [aws_iam_role.x.name: known to AWS only] [aws_iam_role.y.name: known to AWS only]`},
		{"symbol in a message", `fail contains verdict.fail(sprintf("bad: %s", [input.values.acl]), "acl") if input.values.acl`,
			of(bucket("a", set("acl", resource.Symbol("aws_sns_topic.t", "arn")))), `aws_s3_bucket.a s3/x: fail "bad: ${aws_sns_topic.t.arn}" at acl`},
		{"symbol in a document", `fail contains verdict.fail("all", "policy") if { some s in input.documents.policy.Statement; "*" in s.Resource }`,
			of(bucket("a", set("policy", `{"Statement":{"Effect":"Allow","Resource":"`+id("b")+`"}}`))), `aws_s3_bucket.a s3/x: pass`},
		{"malformed document", `fail contains verdict.fail("all", "policy") if { some s in input.documents.policy.Statement; "*" in s.Resource }`,
			of(bucket("a", set("policy", `{"Statement":{"Effect":"Allow","Resource":`))), `aws_s3_bucket.a s3/x: unknown [policy: policy document: the JSON ends too early]`},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := one(t, "aws_s3_bucket", "", c.code)
			if got := shown(evaluate(t, l, c.set, policy.Options{})); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// 4. What absence proves depends on the scope.
func TestScope(t *testing.T) {
	const watched = `fail contains verdict.missing("nothing watches", "aws_cloudwatch_metric_alarm") if count(related.all("aws_cloudwatch_metric_alarm")) == 0
fail contains verdict.fail("bad", "") if count(related.all("aws_sns_topic")) > 0`
	account := func(id string) func(*resource.Resource) {
		return func(r *resource.Resource) { r.Provider.Account, r.Source = id, resource.AWS }
	}
	live := func(ids []string, resources ...*resource.Resource) *resource.Set {
		s := of(resources...)
		for _, id := range ids {
			s.Targets = append(s.Targets, resource.Target{Kind: resource.AWS, Account: id})
		}
		return s
	}
	alarm := res("aws_cloudwatch_metric_alarm.a", vals{})
	const outside = "[aws_cloudwatch_metric_alarm: it may stand outside the targets: declare them complete, or scan the account]"
	for _, c := range []struct {
		name, resources, custom string
		set                     *resource.Set
		complete                bool
		want                    string
	}{
		{"workload", "", "scope: workload", of(), false, "workload s3/x: unknown " + outside},
		{"complete workload", "", "scope: workload", of(), true, `workload s3/x: fail "nothing watches"`},
		{"complete but for a module", "", "scope: workload", &resource.Set{Incomplete: []resource.Gap{{Module: "module.m", Reason: "not installed"}}}, true,
			"workload s3/x: unknown [module.m: not installed]"},
		{"workload that has it", "", "scope: workload", of(alarm), false, "workload s3/x: pass"},
		{"another fail", "", "scope: workload", of(res("aws_sns_topic.t", vals{})), false, `workload s3/x: fail "bad"`},
		{"resources of a workload", "aws_sqs_queue", "scope: workload", of(res("aws_sqs_queue.q", vals{})), false, "aws_sqs_queue.q s3/x: unknown " + outside},
		{"resources of a complete workload", "aws_sqs_queue", "scope: workload", of(res("aws_sqs_queue.q", vals{})), true, `aws_sqs_queue.q s3/x: fail "nothing watches"`},
		{"resources of an account", "aws_sqs_queue", "scope: workload", live([]string{"1"}, res("aws_sqs_queue.q", vals{}, account("1"))), false, `aws_sqs_queue.q s3/x: fail "nothing watches"`},
		{"account from configuration", "", "scope: account", of(), true, "account s3/x: unknown [aws_cloudwatch_metric_alarm: only the account itself can show that it is missing]"},
		{"live account", "", "scope: account", live([]string{"1"}), false, `account:1 s3/x: fail "nothing watches"`},
		{"live accounts", "", "scope: account", live([]string{"2", "1"}, res("aws_cloudwatch_metric_alarm.a", vals{}, account("1"))), false,
			"account:1 s3/x: pass\naccount:2 s3/x: fail \"nothing watches\""},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := one(t, c.resources, c.custom, watched)
			if got := shown(evaluate(t, l, c.set, policy.Options{Complete: c.complete})); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// 5. A one-sided sign is no verdict on its other side.
func TestPolarity(t *testing.T) {
	const code = `fail contains verdict.fail("m", "acl") if input.values.acl == "x"`
	set := of(bucket("bad", set("acl", "x")), bucket("good", set("acl", "y")), bucket("who", unknown("acl")))
	const bad, good, who = `aws_s3_bucket.bad s3/x: fail "m" at acl`, "aws_s3_bucket.good s3/x: pass", "aws_s3_bucket.who s3/x: unknown [acl: var.x has no value]"
	for evidence, want := range map[string]string{
		"{practice: sec_high, strength: direct}":                                                                                   bad + "\n" + good + "\n" + who,
		"{practice: sec_high, strength: direct, polarity: presence}":                                                               good + "\n" + who,
		"{practice: sec_high, strength: direct, polarity: absence}":                                                                bad + "\n" + who,
		"{practice: sec_high, strength: direct, polarity: absence}, {practice: rel_medium, strength: direct}":                      bad + "\n" + good + "\n" + who,
		"{practice: sec_high, strength: direct, polarity: presence}, {practice: rel_medium, strength: direct, polarity: presence}": good + "\n" + who,
	} {
		l := one(t, "aws_s3_bucket", "evidence: ["+evidence+"]", code)
		if got := shown(evaluate(t, l, set, policy.Options{})); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", evidence, got, want)
		}
	}
}

// plumb's own first policies, on the shapes they are made for.
func TestOwnPolicies(t *testing.T) {
	l, diags, err := policy.Load(every{}, policies.FS)
	if err != nil || len(diags) > 0 {
		t.Fatal(err, diags)
	}
	find := func(id string) *policy.Policy {
		p, ok := l.Find(id)
		if !ok {
			t.Fatalf("there is no policy %s", id)
		}
		return p
	}
	doc := func(principal string) string {
		return `{"Statement":{"Effect":"Allow","Principal":` + principal + `,"Action":"sqs:*","Resource":"*"}}`
	}
	verdicts := evaluate(t, l, of(
		res("aws_instance.a", vals{"metadata_options": list{vals{"http_tokens": "required"}}}),
		res("aws_instance.b", vals{}),
		res("aws_instance.c", vals{"launch_template": list{vals{"id": resource.Symbol("aws_launch_template.t", "id")}}}),
		res("aws_launch_template.t", vals{"metadata_options": list{vals{"http_tokens": "required"}}}),
		res("aws_sqs_queue.open", vals{"policy": doc(`"*"`)}),
		res("aws_sqs_queue.closed", vals{"policy": doc(`{"AWS":"` + resource.Symbol("aws_iam_role.r", "arn") + `"}`)}),
	), policy.Options{Only: []*policy.Policy{find("ec2/instances_require_imdsv2"), find("sqs/queue_policies_are_not_public")}})
	const want = `aws_instance.a ec2/instances_require_imdsv2: pass
aws_instance.b ec2/instances_require_imdsv2: fail "version 1 of the metadata service is not turned off" at metadata_options
aws_instance.c ec2/instances_require_imdsv2: pass
aws_launch_template.t ec2/instances_require_imdsv2: pass
aws_sqs_queue.closed sqs/queue_policies_are_not_public: pass
aws_sqs_queue.open sqs/queue_policies_are_not_public: fail "statement 1 lets everyone in" at policy`
	if got := shown(verdicts); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for _, v := range verdicts {
		if v.Risk != finding.High {
			t.Errorf("%s: risk is %q", show(v), v.Risk)
		}
	}
}

// Resources that a policy cannot tell apart are tried once, and each gets what is
// its own.
func TestAlike(t *testing.T) {
	const code = `fail contains verdict.at(input, sprintf("%d days", [e.days]), sprintf("lifecycle_rule[%d]", [i])) if {
	some i, rule in input.values.lifecycle_rule
	some e in rule.expiration
	e.days < 30
	not input.values.acl == "private"
}
fail contains verdict.fail("no tag", "tags") if { not input.values.tags.a; not odd }
odd if { count(input.values.acl) == 1000 }`
	l := one(t, "aws_s3_bucket", "", code)
	var all resource.Set
	for i := range 20 {
		days := 10 + i%2
		b := bucket(fmt.Sprintf("b%02d", i), set("lifecycle_rule", list{vals{"expiration": list{vals{"days": days}}}}), unknown("acl"))
		if i%5 == 0 {
			b.Values["acl"], b.Unknown = "public", nil
		}
		all.Resources = append(all.Resources, b)
	}
	one := shown(evaluate(t, l, &all, policy.Options{Workers: 1}))
	if many := shown(evaluate(t, l, &all, policy.Options{Workers: 4})); many != one {
		t.Errorf("got\n%s\nand\n%s", one, many)
	}
	for i, r := range all.Resources {
		alone := shown(evaluate(t, l, of(r), policy.Options{}))
		if !strings.Contains(one, alone) {
			t.Errorf("%d: alone\n%s\nnot in\n%s", i, alone, one)
		}
	}
}
