package live

import (
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
