package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/rbin"
	"github.com/aws/aws-sdk-go-v2/service/rbin/types"
)

func rbinService() *Service {
	return &Service{Name: "rbin", ID: rbin.ServiceID, Collect: collectRBin, Types: map[string]Type{"aws_rbin_rule": {}},
		Calls: []Call{{Operation: "ListRules"}, {Operation: "ListTagsForResource"}}}
}

func collectRBin(ctx context.Context, r *run) {
	client := rbin.NewFromConfig(r.config)
	for _, kind := range types.ResourceType("").Values() { // a list is of one kind of resource
		var rules []types.RuleSummary
		p := rbin.NewListRulesPaginator(client, &rbin.ListRulesInput{ResourceType: kind})
		if err := pages(ctx, p, func(o *rbin.ListRulesOutput) { rules = append(rules, o.Rules...) }); err != nil {
			r.lost(err, "ListRules", "aws_rbin_rule")
		}
		each(ctx, rules, func(ctx context.Context, d types.RuleSummary) {
			v := object("arn", d.RuleArn, "description", d.Description, "lock_state", d.LockState, "resource_type", kind)
			if p := d.RetentionPeriod; p != nil {
				put(v, "retention_period", block(object("retention_period_unit", p.RetentionPeriodUnit, "retention_period_value", p.RetentionPeriodValue)))
			}
			res := r.add("aws_rbin_rule", deref(d.Identifier), deref(d.RuleArn), v)
			tags, err := client.ListTagsForResource(ctx, &rbin.ListTagsForResourceInput{ResourceArn: d.RuleArn})
			if err != nil {
				r.unknown(res, err, "ListTagsForResource", "tags", "tags_all")
				return
			}
			setTags(v, tagMap(tags.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value }))
		})
	}
}
