package live

import (
	"testing"

	"github.com/aws/aws-sdk-go-v2/service/cloudfront"
	"github.com/aws/aws-sdk-go-v2/service/shield"
	"github.com/aws/aws-sdk-go-v2/service/waf"
	"github.com/aws/aws-sdk-go-v2/service/wafregional"
	"github.com/aws/aws-sdk-go-v2/service/wafv2"
)

func init() {
	speaks("CloudFront", &cloudfront.Client{}, map[string][]string{
		"DistributionConfig.ConnectionMode": {"direct", "direct", "direct", "tenant-only"},
		"depth":                             {"16"},
	})
	speaks("Shield", &shield.Client{}, map[string][]string{
		"GetSubscriptionStateOutput.SubscriptionState": {"ACTIVE"},
		"Subscription.ProactiveEngagementStatus":       {"ENABLED", "DISABLED", "", "PENDING"},
	})
	speaks("WAF", &waf.Client{}, nil)
	speaks("WAF Regional", &wafregional.Client{}, nil)
	speaks("WAFV2", &wafv2.Client{}, map[string][]string{"depth": {"16"}})
}

// The web ACLs of CloudFront are seen from any region, once, as of us-east-1.
func TestWAFOfCloudFront(t *testing.T) {
	scopes := map[string]string{}
	for _, r := range only(t, 0, "wafv2", "aws_wafv2_web_acl") {
		scopes[r.Values["scope"].(string)] = r.Provider.Region
	}
	if len(scopes) != 2 || scopes["REGIONAL"] != "eu-central-1" || scopes["CLOUDFRONT"] != "us-east-1" {
		t.Errorf("%v", scopes)
	}
}

// What Firewall Manager adds to a web ACL is not looked into, and may be any rule.
func TestWAFOfFirewallManager(t *testing.T) {
	for _, r := range only(t, 0, "wafv2", "aws_wafv2_web_acl") {
		if len(r.Unknown) != 1 || r.Unknown[0].Path != "rule" {
			t.Errorf("unknown are %+v", r.Unknown)
		}
	}
}
