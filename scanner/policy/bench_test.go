package policy_test

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// types of the synthetic policies, each with an attribute, a block with an
// attribute, and a companion that refers to it.
var benchTypes = []struct{ typ, attribute, block, inner, companion, join string }{
	{"aws_s3_bucket", "force_destroy", "versioning", "enabled", "aws_s3_bucket_versioning", "bucket"},
	{"aws_sqs_queue", "sqs_managed_sse_enabled", "", "", "aws_sqs_queue_policy", "queue_url"},
	{"aws_sns_topic", "fifo_topic", "", "", "aws_sns_topic_policy", "arn"},
	{"aws_instance", "monitoring", "metadata_options", "http_tokens", "aws_eip", "instance"},
	{"aws_lb", "internal", "access_logs", "enabled", "aws_lb_listener", "load_balancer_arn"},
	{"aws_db_instance", "storage_encrypted", "restore_to_point_in_time", "use_latest_restorable_time", "aws_db_snapshot", "db_instance_identifier"},
	{"aws_lambda_function", "publish", "tracing_config", "mode", "aws_lambda_permission", "function_name"},
	{"aws_kms_key", "enable_key_rotation", "", "", "aws_kms_alias", "target_key_id"},
	{"aws_ecr_repository", "force_delete", "image_scanning_configuration", "scan_on_push", "aws_ecr_repository_policy", "repository"},
	{"aws_dynamodb_table", "deletion_protection_enabled", "server_side_encryption", "enabled", "aws_dynamodb_resource_policy", "resource_arn"},
}

// benchPolicies are n policies: a third each on an attribute, a block or a list,
// and a companion.
func benchPolicies(n int) map[string]string {
	sources := map[string]string{}
	for i := range n {
		b := benchTypes[i%len(benchTypes)]
		id := fmt.Sprintf("bench/p%d", i)
		var code string
		switch i / len(benchTypes) % 3 {
		case 0:
			code = fmt.Sprintf("fail contains verdict.fail(\"not set\", %q) if not set\nset if input.values.%s == true\nskip if input.values.tags.ignore == \"p%d\"", b.attribute, b.attribute, i)
		case 1:
			if b.block == "" {
				code = fmt.Sprintf("fail contains verdict.fail(\"no owner\", \"tags\") if not owned\nowned if {\n\tsome k, v in input.values.tags\n\tlower(k) in {\"owner\", \"team%d\"}\n\tcount(v) > 1\n}", i)
			} else {
				code = fmt.Sprintf("fail contains verdict.fail(\"off\", %q) if not on\non if {\n\tsome block in input.values.%s\n\tblock.%s in {true, \"required\", \"Active\"}\n}", b.block, b.block, b.inner)
			}
		default:
			code = fmt.Sprintf("fail contains verdict.missing(\"none\", %q) if count(related.to(input, %q, %q)) == 0", b.companion, b.companion, b.join)
		}
		sources[id] = source(id, b.typ, "", code)
	}
	return sources
}

// benchSet are n resources, half of them companions, with symbols and unknown
// values as real configuration has them.
func benchSet(n int) *resource.Set {
	set := of()
	for i := range n / 2 {
		b := benchTypes[i%len(benchTypes)]
		name := fmt.Sprintf("r%d", i)
		values := vals{
			"name": name, b.attribute: i%3 == 0, "description": "a resource of the benchmark",
			"tags":     vals{"Owner": "team", "Environment": "bench", "Index": fmt.Sprint(i)},
			"timeout":  json.Number("30"),
			"subnets":  list{"subnet-1", "subnet-2", resource.Symbol("aws_subnet.s", "id")},
			"settings": list{vals{"a": true, "b": "c", "d": list{"e", "f"}}},
		}
		if b.block != "" {
			values[b.block] = list{vals{b.inner: i%2 == 0}}
		}
		r := res(b.typ+"."+name, values, unknown("settings[0].x"))
		set.Resources = append(set.Resources, r, res(b.companion+"."+name, vals{b.join: resource.Symbol(r.Address, "id"), "policy": "{}"}, refer(b.join, r.Address)))
	}
	return set
}

func benchPairs(l *policy.Library, set *resource.Set) int {
	byType := map[string]int{}
	for _, r := range set.Resources {
		byType[r.Type]++
	}
	pairs := 0
	for _, p := range l.Policies() {
		for _, t := range p.Resources {
			pairs += byType[t]
		}
	}
	return pairs
}

// BenchmarkEvaluate is the cost of 300 policies on 10,000 resources, and of one
// pair of a policy and a resource that it judges. One worker: it is CPU time.
func BenchmarkEvaluate(b *testing.B) {
	l := load(b, benchPolicies(300))
	set := benchSet(10000)
	pairs := benchPairs(l, set)
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		if _, _, err := l.Evaluate(context.Background(), set, policy.Options{Workers: 1}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(pairs), "ns/pair")
	b.ReportMetric(float64(pairs), "pairs")
}

// BenchmarkEvaluateUnknown is the same where what each policy reads is unknown in
// one resource of five.
func BenchmarkEvaluateUnknown(b *testing.B) {
	l := load(b, benchPolicies(300))
	set := benchSet(1000)
	for i, r := range set.Resources {
		if i%10 == 0 {
			bt := benchTypes[i/2%len(benchTypes)]
			delete(r.Values, bt.attribute)
			r.Unknown = append(r.Unknown, resource.Unknown{Path: bt.attribute, Reason: "var.x has no value"})
		}
	}
	pairs := benchPairs(l, set)
	b.ResetTimer()
	for range b.N {
		if _, _, err := l.Evaluate(context.Background(), set, policy.Options{Workers: 1}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(pairs), "ns/pair")
}

// BenchmarkLoadFolder is the cost of 300 policies from a folder without manifest,
// as a user's is.
func BenchmarkLoadFolder(b *testing.B) {
	fsys := folder(benchPolicies(300))
	libs := libraries(b)
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		if _, diags, err := policy.Load(catalogue{}, libs, fsys); err != nil || len(diags) > 0 {
			b.Fatal(err, diags)
		}
	}
}

// BenchmarkLoadManifest is what a scan pays for policies before it has read
// anything: 400 of them, with a manifest.
func BenchmarkLoadManifest(b *testing.B) {
	fsys := folder(benchPolicies(400))
	for name, file := range libraries(b) {
		fsys[name] = file
	}
	text, err := policy.Manifest(fsys)
	if err != nil {
		b.Fatal(err)
	}
	with := withManifest{fsys, string(text)}
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		l, _, err := policy.Load(catalogue{}, with)
		if err != nil || len(l.Policies()) != 400 {
			b.Fatal(err)
		}
	}
}

// BenchmarkSmallProject loads 300 policies with a manifest, and judges five
// resources of one type, for which it thaws those it needs.
func BenchmarkSmallProject(b *testing.B) {
	fsys := folder(benchPolicies(300))
	for name, file := range libraries(b) {
		fsys[name] = file
	}
	text, err := policy.Manifest(fsys)
	if err != nil {
		b.Fatal(err)
	}
	rules, err := policy.Freeze(fsys)
	if err != nil {
		b.Fatal(err)
	}
	with := withFrozen{withManifest{fsys, string(text)}, string(rules)}
	set := of(bucket("a"), bucket("b"), bucket("c"), bucket("d"), bucket("e"))
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		l, _, err := policy.Load(catalogue{}, with)
		if err != nil {
			b.Fatal(err)
		}
		verdicts, _, err := l.Evaluate(context.Background(), set, policy.Options{})
		if err != nil || len(verdicts) != 150 {
			b.Fatal(err, len(verdicts))
		}
	}
}

type withFrozen struct {
	withManifest
	rules string
}

func (f withFrozen) Frozen() string { return f.rules }
