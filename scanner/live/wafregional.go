package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/wafregional"
	"github.com/aws/aws-sdk-go-v2/service/wafregional/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

var wafRegionalQuestions = []part[*wafregional.Client]{
	{"ListWebACLs", []string{"aws_wafregional_web_acl", "aws_wafregional_web_acl_association"}, wafRegionalACLs},
	{"ListRules", []string{"aws_wafregional_rule"}, wafRegionalRules},
	{"ListRuleGroups", []string{"aws_wafregional_rule_group"}, wafRegionalGroups},
}

func wafRegionalService() *Service {
	return withParts(&Service{Name: "waf-regional", ID: "WAF Regional", Collect: collectWAFRegional, Calls: []Call{
		{Operation: "GetWebACL", Types: []string{"aws_wafregional_web_acl"}},
		{Operation: "GetLoggingConfiguration", Types: []string{"aws_wafregional_web_acl"}},
		{Operation: "GetRule", Types: []string{"aws_wafregional_rule"}},
		{Operation: "GetRuleGroup", Types: []string{"aws_wafregional_rule_group"}},
		{Operation: "ListActivatedRulesInRuleGroup", Types: []string{"aws_wafregional_rule_group"}},
		{Operation: "ListResourcesForWebACL", Types: []string{"aws_wafregional_web_acl_association"}},
	}}, "", wafRegionalQuestions)
}

func collectWAFRegional(ctx context.Context, r *run) {
	askAll(ctx, r, wafregional.NewFromConfig(r.config), wafRegionalQuestions)
}

func wafRegionalACLs(ctx context.Context, r *run, c *wafregional.Client) error {
	in := &wafregional.ListWebACLsInput{Limit: 100}
	for {
		out, err := c.ListWebACLs(ctx, in)
		if err != nil {
			return err
		}
		each(ctx, out.WebACLs, func(ctx context.Context, s types.WebACLSummary) {
			if r.wants("aws_wafregional_web_acl") {
				wafRegionalACL(ctx, r, c, s.WebACLId)
			}
			if r.wants("aws_wafregional_web_acl_association") {
				wafRegionalAssociations(ctx, r, c, deref(s.WebACLId))
			}
		})
		if in.NextMarker = out.NextMarker; deref(in.NextMarker) == "" || len(out.WebACLs) == 0 {
			return nil
		}
	}
}

func wafRegionalACL(ctx context.Context, r *run, c *wafregional.Client, id *string) {
	out, err := c.GetWebACL(ctx, &wafregional.GetWebACLInput{WebACLId: id})
	if err != nil || out.WebACL == nil {
		r.lost(orEmpty(err), "GetWebACL", "aws_wafregional_web_acl")
		return
	}
	a := out.WebACL
	v := object("arn", a.WebACLArn, "name", a.Name, "metric_name", a.MetricName, "rule", set(blocks(a.Rules, func(rule types.ActivatedRule) values {
		b := object("priority", rule.Priority, "rule_id", rule.RuleId, "type", rule.Type)
		if rule.Action != nil {
			put(b, "action", block(object("type", rule.Action.Type)))
		}
		if rule.OverrideAction != nil {
			put(b, "override_action", block(object("type", rule.OverrideAction.Type)))
		}
		return b
	})))
	if a.DefaultAction != nil {
		put(v, "default_action", block(object("type", a.DefaultAction.Type)))
	}
	res := r.add("aws_wafregional_web_acl", deref(a.WebACLId), deref(a.WebACLArn), v)
	switch logs, err := c.GetLoggingConfiguration(ctx, &wafregional.GetLoggingConfigurationInput{ResourceArn: a.WebACLArn}); {
	case named(err, "WAFNonexistentItemException"):
	case err != nil:
		r.unknown(res, err, "GetLoggingConfiguration", "logging_configuration")
	case logs.LoggingConfiguration != nil && len(logs.LoggingConfiguration.LogDestinationConfigs) > 0:
		v["logging_configuration"] = block(object("log_destination", logs.LoggingConfiguration.LogDestinationConfigs[0]))
	}
}

func wafRegionalRules(ctx context.Context, r *run, c *wafregional.Client) error {
	in := &wafregional.ListRulesInput{Limit: 100}
	for {
		out, err := c.ListRules(ctx, in)
		if err != nil {
			return err
		}
		each(ctx, out.Rules, func(ctx context.Context, s types.RuleSummary) {
			out, err := c.GetRule(ctx, &wafregional.GetRuleInput{RuleId: s.RuleId})
			if err != nil || out.Rule == nil {
				r.lost(orEmpty(err), "GetRule", "aws_wafregional_rule")
				return
			}
			arn := r.arn("waf-regional", "rule/"+deref(s.RuleId))
			r.add("aws_wafregional_rule", deref(s.RuleId), arn, object("arn", arn, "name", out.Rule.Name, "metric_name", out.Rule.MetricName,
				"predicate", set(blocks(out.Rule.Predicates, func(p types.Predicate) values {
					return object("data_id", p.DataId, "negated", p.Negated, "type", p.Type)
				}))))
		})
		if in.NextMarker = out.NextMarker; deref(in.NextMarker) == "" || len(out.Rules) == 0 {
			return nil
		}
	}
}

func wafRegionalGroups(ctx context.Context, r *run, c *wafregional.Client) error {
	in := &wafregional.ListRuleGroupsInput{Limit: 100}
	for {
		out, err := c.ListRuleGroups(ctx, in)
		if err != nil {
			return err
		}
		each(ctx, out.RuleGroups, func(ctx context.Context, s types.RuleGroupSummary) {
			out, err := c.GetRuleGroup(ctx, &wafregional.GetRuleGroupInput{RuleGroupId: s.RuleGroupId})
			if err != nil || out.RuleGroup == nil {
				r.lost(orEmpty(err), "GetRuleGroup", "aws_wafregional_rule_group")
				return
			}
			arn := r.arn("waf-regional", "rulegroup/"+deref(s.RuleGroupId))
			v := object("arn", arn, "name", out.RuleGroup.Name, "metric_name", out.RuleGroup.MetricName)
			wafRegionalActivated(ctx, r, c, r.add("aws_wafregional_rule_group", deref(s.RuleGroupId), arn, v))
		})
		if in.NextMarker = out.NextMarker; deref(in.NextMarker) == "" || len(out.RuleGroups) == 0 {
			return nil
		}
	}
}

func wafRegionalActivated(ctx context.Context, r *run, c *wafregional.Client, group *resource.Resource) {
	in := &wafregional.ListActivatedRulesInRuleGroupInput{RuleGroupId: &group.Name, Limit: 100}
	var rules []any
	for {
		out, err := c.ListActivatedRulesInRuleGroup(ctx, in)
		if err != nil {
			r.unknown(group, err, "ListActivatedRulesInRuleGroup", "activated_rule")
			return
		}
		rules = append(rules, blocks(out.ActivatedRules, func(rule types.ActivatedRule) values {
			b := object("priority", rule.Priority, "rule_id", rule.RuleId, "type", rule.Type)
			if rule.Action != nil {
				put(b, "action", block(object("type", rule.Action.Type)))
			}
			return b
		})...)
		if in.NextMarker = out.NextMarker; deref(in.NextMarker) == "" || len(out.ActivatedRules) == 0 {
			put(group.Values, "activated_rule", set(rules))
			return
		}
	}
}

// wafRegionalAssociations asks for both kinds of resources that WAF Classic knows.
func wafRegionalAssociations(ctx context.Context, r *run, c *wafregional.Client, acl string) {
	for _, kind := range types.ResourceType("").Values() {
		out, err := c.ListResourcesForWebACL(ctx, &wafregional.ListResourcesForWebACLInput{WebACLId: &acl, ResourceType: kind})
		if err != nil {
			r.lost(err, "ListResourcesForWebACL", "aws_wafregional_web_acl_association")
			continue
		}
		for _, arn := range out.ResourceArns {
			id := acl + ":" + arn
			r.add("aws_wafregional_web_acl_association", id, r.arn("waf-regional", "webacl/"+acl)+"#association/"+string(kind)+"/"+arn, object("id", id, "web_acl_id", acl, "resource_arn", arn))
		}
	}
}
