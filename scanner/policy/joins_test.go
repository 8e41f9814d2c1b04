package policy_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/plumb-iac/plumb/scanner/finding"
	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// joined returns which resources of a type are related to which, as a policy
// sees it.
func joined(t *testing.T, set *resource.Set, judged, code string) string {
	t.Helper()
	l := one(t, judged, "", fmt.Sprintf(`fail contains verdict.fail(concat(" ", array.concat(["<-"], sort([c.address | some c in %s]))), "") if true`, code))
	verdicts, diags, err := l.Evaluate(t.Context(), set, policy.Options{Complete: true})
	if err != nil || len(diags) > 0 {
		t.Fatal(err, diags)
	}
	var lines []string
	for _, v := range verdicts {
		if v.Outcome != finding.Fail {
			t.Fatalf("got %s", show(v))
		}
		lines = append(lines, v.Subject.Address+" "+v.Message)
	}
	return strings.Join(lines, "\n")
}

func TestRelated(t *testing.T) {
	symbol := resource.Symbol
	aws := func(account, region string) func(*resource.Resource) {
		return func(r *resource.Resource) { r.Provider.Account, r.Provider.Region = account, region }
	}
	key := func(name string, more ...func(*resource.Resource)) *resource.Resource {
		return res("aws_kms_key."+name, vals{"key_id": "id-" + name, "arn": "arn:aws:kms:eu-west-1:1:key/id-" + name}, more...)
	}
	queue := func(name, key string, more ...func(*resource.Resource)) *resource.Resource {
		return res("aws_sqs_queue."+name, vals{"kms_master_key_id": key}, more...)
	}
	for _, c := range []struct {
		name, judged, code string
		set                *resource.Set
		want               string
	}{
		{"by id, ARN, symbol or reference", "aws_kms_key", `related.to(input, "aws_sqs_queue", "kms_master_key_id")`,
			of(key("k"), key("l"), queue("id", "id-k"), queue("arn", "arn:aws:kms:eu-west-1:1:key/id-k"), queue("symbol", symbol("aws_kms_key.k", "arn")),
				res("aws_sqs_queue.reference", vals{}, refer("kms_master_key_id", "aws_kms_key.k")), queue("other", "id-x"), queue("l", "id-l")),
			"aws_kms_key.k <- aws_sqs_queue.arn aws_sqs_queue.id aws_sqs_queue.reference aws_sqs_queue.symbol\naws_kms_key.l <- aws_sqs_queue.l"},
		{"nested block", "aws_kms_key", `related.to(input, "aws_s3_bucket_server_side_encryption_configuration", "rule.apply_server_side_encryption_by_default.kms_master_key_id")`,
			of(key("k"), res("aws_s3_bucket_server_side_encryption_configuration.c", vals{"rule": list{vals{"apply_server_side_encryption_by_default": list{vals{"kms_master_key_id": symbol("aws_kms_key.k", "arn")}}}}})),
			"aws_kms_key.k <- aws_s3_bucket_server_side_encryption_configuration.c"},
		{"element of a list", "aws_subnet", `related.to(input, "aws_lb", "subnets")`,
			of(res("aws_subnet.a", vals{"id": "subnet-1"}), res("aws_subnet.b", vals{}), res("aws_lb.l", vals{"subnets": list{"subnet-1", symbol("aws_subnet.b", "id")}})),
			"aws_subnet.a <- aws_lb.l\naws_subnet.b <- aws_lb.l"},
		{"made from it", "aws_s3_bucket", `related.to(input, "aws_iam_policy", "policy")`,
			of(bucket("a"), bucket("b"), res("aws_iam_policy.p", vals{"policy": `{"Resource":"` + symbol("aws_s3_bucket.a", "arn") + `/*"}`})),
			"aws_s3_bucket.a <- aws_iam_policy.p\naws_s3_bucket.b <-"},
		{"a bucket's ARN", "aws_s3_bucket", `related.to(input, "aws_cloudtrail", "s3_bucket_name")`,
			of(bucket("a"), res("aws_cloudtrail.t", vals{"s3_bucket_name": "arn:aws:s3:::a"})), "aws_s3_bucket.a <- aws_cloudtrail.t"},
		{"symbols stay in their root", "aws_kms_key", `related.to(input, "aws_sqs_queue", "kms_master_key_id")`,
			of(res("aws_kms_key.k", vals{}, in("a")), res("aws_kms_key.k", vals{}, in("b")), queue("q", symbol("aws_kms_key.k", "arn"), in("a"))),
			"aws_kms_key.k <- aws_sqs_queue.q\naws_kms_key.k <-"},
		{"a text may lead to another root", "aws_sns_topic", `related.to(input, "aws_sns_topic_policy", "arn")`,
			of(res("aws_sns_topic.t", vals{"name": "t"}, in("a")), res("aws_sns_topic_policy.p", vals{"arn": "t"}, in("b"))),
			"aws_sns_topic.t <- aws_sns_topic_policy.p"},
		{"unless it leads to its own", "aws_sns_topic", `related.to(input, "aws_sns_topic_policy", "arn")`,
			of(res("aws_sns_topic.t", vals{"name": "t"}, in("a")), res("aws_sns_topic.t", vals{"name": "t"}, in("b")), res("aws_sns_topic_policy.p", vals{"arn": "t"}, in("b"))),
			"aws_sns_topic.t <-\naws_sns_topic.t <- aws_sns_topic_policy.p"},
		{"accounts and regions", "aws_sns_topic", `related.to(input, "aws_sns_topic_policy", "arn")`,
			of(res("aws_sns_topic.a", vals{"name": "t"}, aws("1", "eu-west-1")), res("aws_sns_topic.b", vals{"name": "t"}, aws("2", "eu-west-1")), res("aws_sns_topic.c", vals{"name": "t"}, aws("1", "us-east-1")),
				res("aws_sns_topic_policy.p", vals{"arn": "t"}, aws("1", "eu-west-1"))),
			"aws_sns_topic.a <- aws_sns_topic_policy.p\naws_sns_topic.b <-\naws_sns_topic.c <-"},
		{"data sources are looked through", "aws_sns_topic", `related.to(input, "aws_sns_topic_policy", "arn")`,
			of(res("aws_sns_topic.t", vals{"name": "t"}), res("data.aws_sns_topic.d", vals{"name": "t"}), res("aws_sns_topic_policy.p", vals{"arn": symbol("data.aws_sns_topic.d", "arn")})),
			"aws_sns_topic.t <- aws_sns_topic_policy.p"},
		{"all of a type, without data sources", "aws_sqs_queue", `related.all("aws_sns_topic")`,
			of(res("aws_sqs_queue.q", vals{}), res("aws_sns_topic.t", vals{}), res("data.aws_sns_topic.d", vals{})), "aws_sqs_queue.q <- aws_sns_topic.t"},
		{"from", "aws_lb", `related.from(input, "subnets")`,
			of(res("aws_subnet.a", vals{"id": "subnet-1"}), res("aws_subnet.b", vals{}), res("aws_subnet.c", vals{}), res("aws_lb.l", vals{"subnets": list{"subnet-1", symbol("aws_subnet.b", "id")}})),
			"aws_lb.l <- aws_subnet.a aws_subnet.b"},
		{"from a data source", "aws_sns_topic_policy", `related.from(input, "arn")`,
			of(res("aws_sns_topic.t", vals{"name": "t"}), res("data.aws_sns_topic.d", vals{"name": "t"}), res("aws_sns_topic_policy.p", vals{"arn": symbol("data.aws_sns_topic.d", "arn")})),
			"aws_sns_topic_policy.p <- aws_sns_topic.t data.aws_sns_topic.d"},
		{"of a companion", "aws_lb", `{s | some n in related.from(input, "subnets"); some s in related.to(n, "aws_route_table_association", "subnet_id")}`,
			of(res("aws_subnet.b", vals{}), res("aws_lb.l", vals{"subnets": list{symbol("aws_subnet.b", "id")}}), res("aws_route_table_association.a", vals{"subnet_id": symbol("aws_subnet.b", "id")})),
			"aws_lb.l <- aws_route_table_association.a"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := joined(t, c.set, c.judged, c.code); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
