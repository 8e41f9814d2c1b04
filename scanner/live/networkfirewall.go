package live

import (
	"context"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/networkfirewall"
	"github.com/aws/aws-sdk-go-v2/service/networkfirewall/types"
)

func networkfirewallService() *Service {
	firewalls := []string{"aws_networkfirewall_firewall", "aws_networkfirewall_logging_configuration"}
	policies := []string{"aws_networkfirewall_firewall_policy", "aws_networkfirewall_resource_policy"}
	groups := []string{"aws_networkfirewall_rule_group", "aws_networkfirewall_resource_policy"}
	return &Service{Name: "network-firewall", ID: networkfirewall.ServiceID, Collect: collectNetworkFirewall, Types: map[string]Type{
		firewalls[0]: {}, firewalls[1]: {}, policies[0]: {}, policies[1]: {},
		groups[0]: {Untold: map[string]string{"rules": "rule_group has them, in whichever form they were written"}},
	}, Calls: []Call{
		{Operation: "ListFirewalls", Types: firewalls},
		{Operation: "DescribeFirewall", Types: firewalls[:1]},
		{Operation: "DescribeLoggingConfiguration", Types: firewalls[1:]},
		{Operation: "ListFirewallPolicies", Types: policies},
		{Operation: "DescribeFirewallPolicy", Types: policies[:1]},
		{Operation: "ListRuleGroups", Types: groups},
		{Operation: "DescribeRuleGroup", Types: groups[:1]},
		{Operation: "DescribeResourcePolicy", Types: policies[1:]},
	}}
}

func collectNetworkFirewall(ctx context.Context, r *run) {
	client := networkfirewall.NewFromConfig(r.config)
	if wanted := []string{"aws_networkfirewall_firewall", "aws_networkfirewall_logging_configuration"}; r.wants(wanted...) {
		var all []types.FirewallMetadata
		p := networkfirewall.NewListFirewallsPaginator(client, &networkfirewall.ListFirewallsInput{})
		if err := pages(ctx, p, func(o *networkfirewall.ListFirewallsOutput) { all = append(all, o.Firewalls...) }); err != nil {
			r.lost(err, "ListFirewalls", wanted...)
		}
		each(ctx, all, func(ctx context.Context, d types.FirewallMetadata) { nfwFirewall(ctx, r, client, d) })
	}
	if wanted := []string{"aws_networkfirewall_firewall_policy", "aws_networkfirewall_resource_policy"}; r.wants(wanted...) {
		var all []types.FirewallPolicyMetadata
		p := networkfirewall.NewListFirewallPoliciesPaginator(client, &networkfirewall.ListFirewallPoliciesInput{})
		if err := pages(ctx, p, func(o *networkfirewall.ListFirewallPoliciesOutput) { all = append(all, o.FirewallPolicies...) }); err != nil {
			r.lost(err, "ListFirewallPolicies", wanted...)
		}
		each(ctx, all, func(ctx context.Context, d types.FirewallPolicyMetadata) { nfwPolicy(ctx, r, client, d) })
	}
	if wanted := []string{"aws_networkfirewall_rule_group", "aws_networkfirewall_resource_policy"}; r.wants(wanted...) {
		var all []types.RuleGroupMetadata
		p := networkfirewall.NewListRuleGroupsPaginator(client, &networkfirewall.ListRuleGroupsInput{Scope: types.ResourceManagedStatusAccount})
		if err := pages(ctx, p, func(o *networkfirewall.ListRuleGroupsOutput) { all = append(all, o.RuleGroups...) }); err != nil {
			r.lost(err, "ListRuleGroups", wanted...)
		}
		each(ctx, all, func(ctx context.Context, d types.RuleGroupMetadata) { nfwRuleGroup(ctx, r, client, d) })
	}
}

func nfwTags(tags []types.Tag) map[string]string {
	return tagMap(tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
}

func nfwFirewall(ctx context.Context, r *run, c *networkfirewall.Client, d types.FirewallMetadata) {
	name, arn := deref(d.FirewallName), deref(d.FirewallArn)
	of := owner(nil, "aws_networkfirewall_firewall", name, arn)
	of.Provider.Region = r.region
	if r.wants("aws_networkfirewall_firewall") {
		out, err := c.DescribeFirewall(ctx, &networkfirewall.DescribeFirewallInput{FirewallArn: &arn})
		switch {
		case named(err, "ResourceNotFoundException"):
			return // it went since it was listed
		case err != nil || out.Firewall == nil:
			r.lost(orEmpty(err), "DescribeFirewall", "aws_networkfirewall_firewall")
		default:
			f := out.Firewall
			v := object("id", arn, "arn", arn, "name", name, "vpc_id", f.VpcId, "firewall_policy_arn", f.FirewallPolicyArn, "description", f.Description, "delete_protection", f.DeleteProtection,
				"subnet_change_protection", f.SubnetChangeProtection, "firewall_policy_change_protection", f.FirewallPolicyChangeProtection,
				"subnet_mapping", set(blocks(f.SubnetMappings, func(m types.SubnetMapping) values {
					return object("subnet_id", m.SubnetId, "ip_address_type", m.IPAddressType)
				})))
			setTags(v, nfwTags(f.Tags))
			of = r.add("aws_networkfirewall_firewall", name, arn, v)
		}
	}
	if !r.wants("aws_networkfirewall_logging_configuration") {
		return
	}
	out, err := c.DescribeLoggingConfiguration(ctx, &networkfirewall.DescribeLoggingConfigurationInput{FirewallArn: &arn})
	switch {
	case named(err, "ResourceNotFoundException"):
	case err != nil:
		r.lostOf(of, err, "DescribeLoggingConfiguration", "aws_networkfirewall_logging_configuration")
	case out.LoggingConfiguration != nil && len(out.LoggingConfiguration.LogDestinationConfigs) > 0: // without one nothing is configured
		logs := set(blocks(out.LoggingConfiguration.LogDestinationConfigs, func(l types.LogDestinationConfig) values {
			return object("log_destination", l.LogDestination, "log_destination_type", l.LogDestinationType, "log_type", l.LogType)
		}))
		r.companion(of, "aws_networkfirewall_logging_configuration", "", object("id", arn, "firewall_arn", arn, "logging_configuration", block(object("log_destination_config", logs))))
	}
}

// nfwSharing adds the policy by which a firewall policy or a rule group is shared.
func nfwSharing(ctx context.Context, r *run, c *networkfirewall.Client, typ, name, arn string) {
	if !r.wants("aws_networkfirewall_resource_policy") {
		return
	}
	of := owner(nil, typ, name, arn)
	of.Provider.Region = r.region
	out, err := c.DescribeResourcePolicy(ctx, &networkfirewall.DescribeResourcePolicyInput{ResourceArn: &arn})
	switch {
	case named(err, "ResourceNotFoundException"):
	case err != nil:
		r.lostOf(of, err, "DescribeResourcePolicy", "aws_networkfirewall_resource_policy")
	case deref(out.Policy) != "":
		r.companion(of, "aws_networkfirewall_resource_policy", "", object("id", arn, "resource_arn", arn, "policy", out.Policy))
	}
}

func nfwPolicy(ctx context.Context, r *run, c *networkfirewall.Client, d types.FirewallPolicyMetadata) {
	name, arn := deref(d.Name), deref(d.Arn)
	if !strings.Contains(arn, ":"+r.account+":") {
		return // it is shared with the account, and another's
	}
	nfwSharing(ctx, r, c, "aws_networkfirewall_firewall_policy", name, arn)
	if !r.wants("aws_networkfirewall_firewall_policy") {
		return
	}
	out, err := c.DescribeFirewallPolicy(ctx, &networkfirewall.DescribeFirewallPolicyInput{FirewallPolicyArn: &arn})
	switch {
	case named(err, "ResourceNotFoundException"):
		return
	case err != nil || out.FirewallPolicy == nil:
		r.lost(orEmpty(err), "DescribeFirewallPolicy", "aws_networkfirewall_firewall_policy")
		return
	}
	p := out.FirewallPolicy
	policy := object("stateful_default_actions", set(p.StatefulDefaultActions), "stateless_default_actions", set(p.StatelessDefaultActions),
		"stateless_fragment_default_actions", set(p.StatelessFragmentDefaultActions), "tls_inspection_configuration_arn", p.TLSInspectionConfigurationArn,
		"stateful_rule_group_reference", set(blocks(p.StatefulRuleGroupReferences, func(g types.StatefulRuleGroupReference) values {
			v := object("priority", g.Priority, "resource_arn", g.ResourceArn)
			if g.Override != nil {
				put(v, "override", block(object("action", g.Override.Action)))
			}
			return v
		})),
		"stateless_rule_group_reference", set(blocks(p.StatelessRuleGroupReferences, func(g types.StatelessRuleGroupReference) values {
			return object("priority", g.Priority, "resource_arn", g.ResourceArn)
		})))
	if e := p.StatefulEngineOptions; e != nil {
		put(policy, "stateful_engine_options", block(object("rule_order", e.RuleOrder, "stream_exception_policy", e.StreamExceptionPolicy)))
	}
	v := object("id", arn, "arn", arn, "name", name, "firewall_policy", []any{policy})
	if m := out.FirewallPolicyResponse; m != nil {
		put(v, "description", m.Description)
		setTags(v, nfwTags(m.Tags))
	}
	r.add("aws_networkfirewall_firewall_policy", name, arn, v)
}

func nfwRuleGroup(ctx context.Context, r *run, c *networkfirewall.Client, d types.RuleGroupMetadata) {
	name, arn := deref(d.Name), deref(d.Arn)
	if !strings.Contains(arn, ":"+r.account+":") {
		return // it is shared with the account, and another's
	}
	nfwSharing(ctx, r, c, "aws_networkfirewall_rule_group", name, arn)
	if !r.wants("aws_networkfirewall_rule_group") {
		return
	}
	out, err := c.DescribeRuleGroup(ctx, &networkfirewall.DescribeRuleGroupInput{RuleGroupArn: &arn})
	switch {
	case named(err, "ResourceNotFoundException"):
		return
	case err != nil || out.RuleGroup == nil || out.RuleGroupResponse == nil:
		r.lost(orEmpty(err), "DescribeRuleGroup", "aws_networkfirewall_rule_group")
		return
	}
	m := out.RuleGroupResponse
	v := object("id", arn, "arn", arn, "name", name, "capacity", m.Capacity, "type", m.Type, "description", m.Description)
	if s := out.RuleGroup.RulesSource; s != nil {
		put(v, "rule_group", block(object("rules_source", block(nfwRules(s)))))
	}
	setTags(v, nfwTags(m.Tags))
	r.add("aws_networkfirewall_rule_group", name, arn, v)
}

func nfwRules(s *types.RulesSource) values {
	v := object("rules_string", s.RulesString, "stateful_rule", blocks(s.StatefulRules, func(x types.StatefulRule) values {
		v := object("action", x.Action, "rule_option", set(blocks(x.RuleOptions, func(o types.RuleOption) values { return object("keyword", o.Keyword, "settings", set(o.Settings)) })))
		if h := x.Header; h != nil {
			put(v, "header", block(object("destination", h.Destination, "destination_port", h.DestinationPort, "direction", h.Direction, "protocol", h.Protocol, "source", h.Source, "source_port", h.SourcePort)))
		}
		return v
	}))
	if l := s.RulesSourceList; l != nil {
		put(v, "rules_source_list", block(object("generated_rules_type", l.GeneratedRulesType, "target_types", set(l.TargetTypes), "targets", set(l.Targets))))
	}
	if l := s.StatelessRulesAndCustomActions; l != nil {
		put(v, "stateless_rules_and_custom_actions", block(object("stateless_rule", set(blocks(l.StatelessRules, func(x types.StatelessRule) values {
			v := object("priority", x.Priority)
			if x.RuleDefinition != nil {
				put(v, "rule_definition", block(nfwDefinition(x.RuleDefinition)))
			}
			return v
		})))))
	}
	return v
}

func nfwDefinition(d *types.RuleDefinition) values {
	v := object("actions", set(d.Actions))
	if m := d.MatchAttributes; m != nil {
		address := func(a types.Address) values { return object("address_definition", a.AddressDefinition) }
		ports := func(p types.PortRange) values { return object("from_port", p.FromPort, "to_port", p.ToPort) }
		put(v, "match_attributes", block(object("protocols", set(m.Protocols), "destination", set(blocks(m.Destinations, address)), "source", set(blocks(m.Sources, address)),
			"destination_port", set(blocks(m.DestinationPorts, ports)), "source_port", set(blocks(m.SourcePorts, ports)))))
	}
	return v
}
