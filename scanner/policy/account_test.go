package policy_test

import (
	"testing"

	"github.com/plumb-iac/plumb/scanner/policy"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// What a policy says of a number where it is not known whether that is the
// account's own.
func TestUnknownAccount(t *testing.T) {
	const other = `fail contains verdict.fail("m", "bucket") if {
	some number in regex.find_n("[0-9]{12}", input.values.bucket, -1)
	number != input.provider.account
}
skip if not contains(input.values.bucket, "-")`
	known := func(r *resource.Resource) { r.Provider.Account = "999988887777" }
	tests := []struct {
		name string
		r    *resource.Resource
		want string
	}{
		{"no number", res("aws_s3_bucket.a", vals{"bucket": "a-b"}), "aws_s3_bucket.a s3/x: pass"},
		{"not asked", res("aws_s3_bucket.a", vals{"bucket": "a"}), ""},
		{"maybe another", res("aws_s3_bucket.a", vals{"bucket": "a-999988887777"}), "aws_s3_bucket.a s3/x: unknown [provider.account: the account of the provider is not known]"},
		{"its own", res("aws_s3_bucket.a", vals{"bucket": "a-999988887777"}, known), "aws_s3_bucket.a s3/x: pass"},
		{"another", res("aws_s3_bucket.a", vals{"bucket": "a-111122223333"}, known), `aws_s3_bucket.a s3/x: fail "m" at bucket`},
	}
	l := one(t, "aws_s3_bucket", "", other)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := shown(evaluate(t, l, of(tt.r), policy.Options{})); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// A document that is written out refers to nothing that could be missing.
func TestDocumentRefersToNothing(t *testing.T) {
	l := one(t, "aws_sqs_queue", "", `fail contains verdict.fail("m", "policy") if {
	some other in related.from(input, "policy")
	other.type == "aws_iam_role"
}`)
	for text, want := range map[string]string{
		`{"Version":"2012-10-17","Statement":[]}`:  "aws_sqs_queue.q s3/x: pass",
		"arn:aws:iam::999988887777:role/elsewhere": "aws_sqs_queue.q s3/x: unknown [policy: what it refers to is not among the targets]",
	} {
		if got := shown(evaluate(t, l, of(res("aws_sqs_queue.q", vals{"policy": text})), policy.Options{})); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", text, got, want)
		}
	}
}
