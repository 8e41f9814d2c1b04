package policy

import (
	"slices"
	"testing"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// Where nothing but values tells what refers to what, a resource goes by all the texts
// that AWS has for it.
func TestIdentities(t *testing.T) {
	for _, c := range []struct {
		name   string
		kind   string
		values map[string]any
		want   []string
	}{
		{"a log group with its streams", "aws_cloudwatch_log_group",
			map[string]any{"name": "trail", "arn": "arn:aws:logs:eu-west-1:111122223333:log-group:trail"},
			[]string{"arn:aws:logs:eu-west-1:111122223333:log-group:trail", "trail", "arn:aws:logs:eu-west-1:111122223333:log-group:trail:*"}},
		{"a cluster and its issuer", "aws_eks_cluster",
			map[string]any{"name": "platform", "identity": []any{map[string]any{"oidc": []any{map[string]any{"issuer": "https://oidc.eks.eu-west-1.amazonaws.com/id/A1"}}}}},
			[]string{"platform", "https://oidc.eks.eu-west-1.amazonaws.com/id/A1", "oidc.eks.eu-west-1.amazonaws.com/id/A1"}},
		{"a network and its main route table", "aws_vpc",
			map[string]any{"id": "vpc-1", "default_route_table_id": "rtb-1"},
			[]string{"vpc-1", "rtb-1"}},
		{"a bucket without an ARN", "aws_s3_bucket",
			map[string]any{"bucket": "logs"},
			[]string{"logs", "arn:aws:s3:::logs"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := identities(&resource.Resource{Type: c.kind, Values: c.values})
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
