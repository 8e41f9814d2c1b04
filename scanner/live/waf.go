package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/waf"
	"github.com/aws/aws-sdk-go-v2/service/waf/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

var wafQuestions = []part[*waf.Client]{
	{"ListWebACLs", []string{"aws_waf_web_acl"}, wafACLs},
	{"ListRules", []string{"aws_waf_rule"}, wafRules},
	{"ListRuleGroups", []string{"aws_waf_rule_group"}, wafGroups},
}

func wafService() *Service {
	return withParts(&Service{Name: "waf", ID: "WAF", Global: true, Collect: collectWAF, Calls: []Call{
		{Operation: "GetWebACL", Types: []string{"aws_waf_web_acl"}},
		{Operation: "GetLoggingConfiguration", Types: []string{"aws_waf_web_acl"}},
		{Operation: "GetRule", Types: []string{"aws_waf_rule"}},
		{Operation: "GetRuleGroup", Types: []string{"aws_waf_rule_group"}},
		{Operation: "ListActivatedRulesInRuleGroup", Types: []string{"aws_waf_rule_group"}},
	}}, "", wafQuestions)
}

// collectWAF reads WAF Classic for CloudFront, which AWS has been retiring since 2025:
// what nobody moved may still stand there.
func collectWAF(ctx context.Context, r *run) {
	askAll(ctx, r, waf.NewFromConfig(r.inOnePlace()), wafQuestions)
}

func wafACLs(ctx context.Context, r *run, c *waf.Client) error {
	in := &waf.ListWebACLsInput{Limit: 100}
	for {
		out, err := c.ListWebACLs(ctx, in)
		if err != nil {
			return err
		}
		each(ctx, out.WebACLs, func(ctx context.Context, s types.WebACLSummary) {
			wafACL(ctx, r, c, s.WebACLId)
		})
		if in.NextMarker = out.NextMarker; deref(in.NextMarker) == "" || len(out.WebACLs) == 0 {
			return nil
		}
	}
}

func wafACL(ctx context.Context, r *run, c *waf.Client, id *string) {
	out, err := c.GetWebACL(ctx, &waf.GetWebACLInput{WebACLId: id})
	if err != nil || out.WebACL == nil {
		r.lost(orEmpty(err), "GetWebACL", "aws_waf_web_acl")
		return
	}
	a := out.WebACL
	v := object("arn", a.WebACLArn, "name", a.Name, "metric_name", a.MetricName, "rules", set(blocks(a.Rules, func(rule types.ActivatedRule) values {
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
	res := r.add("aws_waf_web_acl", deref(a.WebACLId), deref(a.WebACLArn), v)
	switch logs, err := c.GetLoggingConfiguration(ctx, &waf.GetLoggingConfigurationInput{ResourceArn: a.WebACLArn}); {
	case named(err, "WAFNonexistentItemException"):
	case err != nil:
		r.unknown(res, err, "GetLoggingConfiguration", "logging_configuration")
	case logs.LoggingConfiguration != nil && len(logs.LoggingConfiguration.LogDestinationConfigs) > 0:
		v["logging_configuration"] = block(object("log_destination", logs.LoggingConfiguration.LogDestinationConfigs[0]))
	}
}

func wafRules(ctx context.Context, r *run, c *waf.Client) error {
	in := &waf.ListRulesInput{Limit: 100}
	for {
		out, err := c.ListRules(ctx, in)
		if err != nil {
			return err
		}
		each(ctx, out.Rules, func(ctx context.Context, s types.RuleSummary) {
			out, err := c.GetRule(ctx, &waf.GetRuleInput{RuleId: s.RuleId})
			if err != nil || out.Rule == nil {
				r.lost(orEmpty(err), "GetRule", "aws_waf_rule")
				return
			}
			arn := r.arn("waf", "rule/"+deref(s.RuleId))
			r.add("aws_waf_rule", deref(s.RuleId), arn, object("arn", arn, "name", out.Rule.Name, "metric_name", out.Rule.MetricName,
				"predicates", set(blocks(out.Rule.Predicates, func(p types.Predicate) values {
					return object("data_id", p.DataId, "negated", p.Negated, "type", p.Type)
				}))))
		})
		if in.NextMarker = out.NextMarker; deref(in.NextMarker) == "" || len(out.Rules) == 0 {
			return nil
		}
	}
}

func wafGroups(ctx context.Context, r *run, c *waf.Client) error {
	in := &waf.ListRuleGroupsInput{Limit: 100}
	for {
		out, err := c.ListRuleGroups(ctx, in)
		if err != nil {
			return err
		}
		each(ctx, out.RuleGroups, func(ctx context.Context, s types.RuleGroupSummary) {
			out, err := c.GetRuleGroup(ctx, &waf.GetRuleGroupInput{RuleGroupId: s.RuleGroupId})
			if err != nil || out.RuleGroup == nil {
				r.lost(orEmpty(err), "GetRuleGroup", "aws_waf_rule_group")
				return
			}
			arn := r.arn("waf", "rulegroup/"+deref(s.RuleGroupId))
			v := object("arn", arn, "name", out.RuleGroup.Name, "metric_name", out.RuleGroup.MetricName)
			wafActivated(ctx, r, c, r.add("aws_waf_rule_group", deref(s.RuleGroupId), arn, v))
		})
		if in.NextMarker = out.NextMarker; deref(in.NextMarker) == "" || len(out.RuleGroups) == 0 {
			return nil
		}
	}
}

func wafActivated(ctx context.Context, r *run, c *waf.Client, group *resource.Resource) {
	in := &waf.ListActivatedRulesInRuleGroupInput{RuleGroupId: &group.Name, Limit: 100}
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
