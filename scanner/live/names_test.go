package live

import (
	"slices"
	"testing"

	"github.com/aws/aws-sdk-go-v2/service/amplify"
	"github.com/aws/aws-sdk-go-v2/service/appconfig"
	"github.com/aws/aws-sdk-go-v2/service/appflow"
	"github.com/aws/aws-sdk-go-v2/service/route53"
	"github.com/aws/aws-sdk-go-v2/service/route53domains"
	"github.com/aws/aws-sdk-go-v2/service/route53resolver"
	"github.com/aws/aws-sdk-go-v2/service/schemas"
	"github.com/aws/aws-sdk-go-v2/service/synthetics"
	"github.com/aws/aws-sdk-go-v2/service/xray"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/resource"
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

// A zone that is not signed has no resource that says so, and a private one cannot be
// signed.
func TestDNSSEC(t *testing.T) {
	for n, want := range []int{0, 1, 0, 0} {
		if got := only(t, n, "route53", "aws_route53_hosted_zone_dnssec"); len(got) != want {
			t.Errorf("%d: %d signatures", n, len(got))
		}
		for _, zone := range only(t, n, "route53", "aws_route53_zone") {
			if (zone.Values["vpc"] != nil) != (n%2 == 0) {
				t.Errorf("%d: the VPCs of the zone are %v", n, zone.Values["vpc"])
			}
		}
	}
}

// A policy that asks for the rules of a DNS firewall reaches them through their
// groups.
func TestWith(t *testing.T) {
	set := imagined{}.collect(t, ask.Request{Needs: ask.Needs{{Policy: "a/b", Judges: []string{"aws_vpc"}, Related: []string{"aws_route53_resolver_firewall_rule"}}}})
	if !slices.ContainsFunc(set.Resources, func(r *resource.Resource) bool { return r.Type == "aws_route53_resolver_firewall_rule_group" }) {
		t.Error("the group was not collected")
	}
}
