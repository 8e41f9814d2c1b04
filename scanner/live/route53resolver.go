package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/route53resolver"
	"github.com/aws/aws-sdk-go-v2/service/route53resolver/types"
)

var route53resolverQuestions = []part[*route53resolver.Client]{
	{"ListResolverDnssecConfigs", []string{"aws_route53_resolver_dnssec_config"}, route53resolverDNSSEC},
	{"ListResolverQueryLogConfigAssociations", []string{"aws_route53_resolver_query_log_config_association"}, route53resolverQueryLogs},
	{"ListFirewallRuleGroupAssociations", []string{"aws_route53_resolver_firewall_rule_group_association"}, route53resolverAssociations},
	{"ListFirewallRuleGroups", []string{"aws_route53_resolver_firewall_rule_group", "aws_route53_resolver_firewall_rule"}, route53resolverGroups},
}

func route53resolverService() *Service {
	return withParts(&Service{Name: "route53resolver", ID: "Route53Resolver", Collect: collectRoute53Resolver, Types: map[string]Type{
		"aws_route53_resolver_firewall_rule": {With: []string{"aws_route53_resolver_firewall_rule_group"}},
	}, Calls: []Call{
		{Operation: "ListFirewallRules", Types: []string{"aws_route53_resolver_firewall_rule"}},
	}}, "", route53resolverQuestions)
}

func collectRoute53Resolver(ctx context.Context, r *run) {
	askAll(ctx, r, route53resolver.NewFromConfig(r.config), route53resolverQuestions)
}

// route53resolverDNSSEC adds the VPCs whose resolver validates: to turn that off is
// to delete the resource.
func route53resolverDNSSEC(ctx context.Context, r *run, c *route53resolver.Client) error {
	return pages(ctx, route53resolver.NewListResolverDnssecConfigsPaginator(c, &route53resolver.ListResolverDnssecConfigsInput{}), func(o *route53resolver.ListResolverDnssecConfigsOutput) {
		for _, d := range o.ResolverDnssecConfigs {
			if d.ValidationStatus == types.ResolverDNSSECValidationStatusEnabled || d.ValidationStatus == types.ResolverDNSSECValidationStatusEnabling {
				arn := r.arn("route53resolver", "resolver-dnssec-config/"+deref(d.Id))
				v := shaped("aws_route53_resolver_dnssec_config", d, nil)
				v["arn"] = arn
				r.add("aws_route53_resolver_dnssec_config", deref(d.Id), arn, v)
			}
		}
	})
}

func route53resolverQueryLogs(ctx context.Context, r *run, c *route53resolver.Client) error {
	in := &route53resolver.ListResolverQueryLogConfigAssociationsInput{}
	return pages(ctx, route53resolver.NewListResolverQueryLogConfigAssociationsPaginator(c, in), func(o *route53resolver.ListResolverQueryLogConfigAssociationsOutput) {
		for _, a := range o.ResolverQueryLogConfigAssociations {
			if a.Status == types.ResolverQueryLogConfigAssociationStatusDeleting || a.Status == types.ResolverQueryLogConfigAssociationStatusFailed {
				continue
			}
			r.add("aws_route53_resolver_query_log_config_association", deref(a.Id), r.arn("route53resolver", "resolver-query-log-config/"+deref(a.ResolverQueryLogConfigId))+"#association/"+deref(a.Id),
				shaped("aws_route53_resolver_query_log_config_association", a, nil))
		}
	})
}

func route53resolverAssociations(ctx context.Context, r *run, c *route53resolver.Client) error {
	in := &route53resolver.ListFirewallRuleGroupAssociationsInput{}
	return pages(ctx, route53resolver.NewListFirewallRuleGroupAssociationsPaginator(c, in), func(o *route53resolver.ListFirewallRuleGroupAssociationsOutput) {
		for _, a := range o.FirewallRuleGroupAssociations {
			if a.Status != types.FirewallRuleGroupAssociationStatusDeleting {
				r.add("aws_route53_resolver_firewall_rule_group_association", deref(a.Id), deref(a.Arn), shaped("aws_route53_resolver_firewall_rule_group_association", a, nil))
			}
		}
	})
}

func route53resolverGroups(ctx context.Context, r *run, c *route53resolver.Client) error {
	var found []types.FirewallRuleGroupMetadata
	err := pages(ctx, route53resolver.NewListFirewallRuleGroupsPaginator(c, &route53resolver.ListFirewallRuleGroupsInput{}), func(o *route53resolver.ListFirewallRuleGroupsOutput) {
		found = append(found, o.FirewallRuleGroups...)
	})
	each(ctx, found, func(ctx context.Context, g types.FirewallRuleGroupMetadata) {
		of := owner(r.add("aws_route53_resolver_firewall_rule_group", deref(g.Id), deref(g.Arn), shaped("aws_route53_resolver_firewall_rule_group", g, nil)),
			"aws_route53_resolver_firewall_rule_group", deref(g.Id), deref(g.Arn))
		of.Provider.Region = r.region
		if !r.wants("aws_route53_resolver_firewall_rule") {
			return
		}
		if err := pages(ctx, route53resolver.NewListFirewallRulesPaginator(c, &route53resolver.ListFirewallRulesInput{FirewallRuleGroupId: g.Id}), func(o *route53resolver.ListFirewallRulesOutput) {
			for _, rule := range o.FirewallRules {
				list := deref(rule.FirewallDomainListId)
				if list == "" {
					list = deref(rule.FirewallThreatProtectionId) // of DNS Firewall Advanced, which provider 5 does not know
				}
				v := shaped("aws_route53_resolver_firewall_rule", rule, names{"Qtype": "q_type"})
				put(v, "id", deref(g.Id)+":"+list)
				r.companion(of, "aws_route53_resolver_firewall_rule", list+"/"+deref(rule.Name), v)
			}
		}); err != nil {
			r.lost(err, "ListFirewallRules", "aws_route53_resolver_firewall_rule")
		}
	})
	return err
}
