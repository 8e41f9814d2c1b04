package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/dlm"
	"github.com/aws/aws-sdk-go-v2/service/dlm/types"
)

func dlmService() *Service {
	return &Service{Name: "dlm", ID: dlm.ServiceID, Collect: collectDLM, Types: map[string]Type{"aws_dlm_lifecycle_policy": {}},
		Calls: []Call{{Operation: "GetLifecyclePolicies"}, {Operation: "GetLifecyclePolicy"}}}
}

func collectDLM(ctx context.Context, r *run) {
	const typ = "aws_dlm_lifecycle_policy"
	client := dlm.NewFromConfig(r.config)
	list, err := client.GetLifecyclePolicies(ctx, &dlm.GetLifecyclePoliciesInput{}) // all in one answer
	if err != nil {
		r.lost(err, "GetLifecyclePolicies", typ)
		return
	}
	each(ctx, list.Policies, func(ctx context.Context, d types.LifecyclePolicySummary) {
		out, err := client.GetLifecyclePolicy(ctx, &dlm.GetLifecyclePolicyInput{PolicyId: d.PolicyId})
		switch {
		case named(err, "ResourceNotFoundException"):
			return
		case err != nil || out.Policy == nil:
			r.lost(orEmpty(err), "GetLifecyclePolicy", typ)
			return
		}
		p := out.Policy
		v := object("arn", p.PolicyArn, "description", p.Description, "execution_role_arn", p.ExecutionRoleArn, "state", p.State)
		if p.PolicyDetails != nil {
			put(v, "policy_details", block(dlmDetails(p.PolicyDetails)))
		}
		setTags(v, p.Tags)
		r.add(typ, deref(p.PolicyId), deref(p.PolicyArn), v)
	})
}

func dlmDetails(d *types.PolicyDetails) values {
	tags := func(list []types.Tag) map[string]string {
		return tagMap(list, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
	}
	retain := func(rule *types.CrossRegionCopyRetainRule) any {
		if rule == nil {
			return nil
		}
		return block(object("interval", rule.Interval, "interval_unit", rule.IntervalUnit))
	}
	return object("policy_type", d.PolicyType, "resource_types", d.ResourceTypes, "resource_locations", d.ResourceLocations, "target_tags", tags(d.TargetTags),
		"schedule", blocks(d.Schedules, func(s types.Schedule) values {
			v := object("name", s.Name, "copy_tags", s.CopyTags, "tags_to_add", tags(s.TagsToAdd), "variable_tags", tags(s.VariableTags),
				"cross_region_copy_rule", set(blocks(s.CrossRegionCopyRules, func(x types.CrossRegionCopyRule) values {
					target := x.Target
					if target == nil {
						target = x.TargetRegion
					}
					return object("target", target, "encrypted", x.Encrypted, "cmk_arn", x.CmkArn, "copy_tags", x.CopyTags, "retain_rule", retain(x.RetainRule))
				})))
			if c := s.CreateRule; c != nil {
				put(v, "create_rule", block(object("cron_expression", c.CronExpression, "interval", c.Interval, "interval_unit", c.IntervalUnit, "location", c.Location, "times", c.Times)))
			}
			if x := s.RetainRule; x != nil {
				put(v, "retain_rule", block(object("count", x.Count, "interval", x.Interval, "interval_unit", x.IntervalUnit)))
			}
			return v
		}),
		"action", blocks(d.Actions, func(a types.Action) values {
			return object("name", a.Name, "cross_region_copy", set(blocks(a.CrossRegionCopy, func(x types.CrossRegionCopyAction) values {
				v := object("target", x.Target, "retain_rule", retain(x.RetainRule))
				if e := x.EncryptionConfiguration; e != nil {
					put(v, "encryption_configuration", block(object("encrypted", e.Encrypted, "cmk_arn", e.CmkArn)))
				}
				return v
			})))
		}))
}
