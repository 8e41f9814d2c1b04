package live

import (
	"github.com/aws/aws-sdk-go-v2/service/amplify"
	"github.com/aws/aws-sdk-go-v2/service/appconfig"
	"github.com/aws/aws-sdk-go-v2/service/appflow"
	"github.com/aws/aws-sdk-go-v2/service/route53"
	"github.com/aws/aws-sdk-go-v2/service/route53domains"
	"github.com/aws/aws-sdk-go-v2/service/route53resolver"
	"github.com/aws/aws-sdk-go-v2/service/schemas"
	"github.com/aws/aws-sdk-go-v2/service/synthetics"
	"github.com/aws/aws-sdk-go-v2/service/xray"
)

func init() {
	speaks("Amplify", &amplify.Client{}, nil)
	speaks("AppConfig", &appconfig.Client{}, nil)
	speaks("Appflow", &appflow.Client{}, nil)
	speaks("Route 53", &route53.Client{}, map[string][]string{
		"HostedZone.Id":               {"/hostedzone/Z1"},
		"ResourceTagSet.ResourceId":   {"Z1"},
		"DNSSECStatus.ServeSignature": {"SIGNING", "SIGNING", "NOT_SIGNING", "NOT_SIGNING"},
	})
	speaks("Route 53 Domains", &route53domains.Client{}, nil)
	speaks("Route53Resolver", &route53resolver.Client{}, map[string][]string{
		"ResolverDnssecConfig.ValidationStatus":    {"ENABLED", "DISABLED"},
		"FirewallRuleGroupAssociation.Status":      {"COMPLETE"},
		"ResolverQueryLogConfigAssociation.Status": {"ACTIVE"},
	})
	speaks("schemas", &schemas.Client{}, nil)
	speaks("synthetics", &synthetics.Client{}, nil)
	speaks("XRay", &xray.Client{}, nil)
}
