package live

import (
	"reflect"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/wafv2/types"
)

func TestSnake(t *testing.T) {
	for name, want := range map[string]string{
		"OriginSSLProtocols": "origin_ssl_protocols", "IPSetReferenceStatement": "ip_set_reference_statement", "ARN": "arn", "JA3Fingerprint": "ja3_fingerprint",
		"CloudWatchMetricsEnabled": "cloudwatch_metrics_enabled", "ForwardedIPConfig": "forwarded_ip_config", "UriPath": "uri_path",
	} {
		if got := snake(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestShaped(t *testing.T) {
	got := shaped("aws_wafv2_web_acl", &types.WebACL{
		Name: aws.String("w"), Capacity: 2, DefaultAction: &types.DefaultAction{Allow: &types.AllowAction{}},
		TokenDomains: []string{"b", "a"},
		Rules: []types.Rule{{Name: aws.String("r"), Action: &types.RuleAction{Count: &types.CountAction{}}, Statement: &types.Statement{NotStatement: &types.NotStatement{
			Statement: &types.Statement{ByteMatchStatement: &types.ByteMatchStatement{SearchString: []byte("x"), TextTransformations: []types.TextTransformation{{Priority: 1, Type: "NONE"}}}},
		}}}},
	}, nil)
	empty := []any{values{}}
	number := object("n", 2)["n"]
	want := values{
		"name": "w", "capacity": number, "default_action": []any{values{"allow": empty}}, "token_domains": []any{"a", "b"},
		"rule": []any{values{"name": "r", "priority": object("n", 0)["n"], "action": []any{values{"count": empty}}, "statement": []any{values{
			"not_statement": []any{values{"statement": []any{values{"byte_match_statement": []any{values{
				"search_string": "x", "text_transformation": []any{values{"priority": object("n", 1)["n"], "type": "NONE"}},
			}}}}}},
		}}}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if _, ok := shaped("aws_wafv2_web_acl", types.WebACL{Name: aws.String("w")}, names{"WebACL.Name": ""})["name"]; ok {
		t.Error("a field that was left out is there")
	}
}
