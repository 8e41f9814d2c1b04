package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/wafv2"
	"github.com/aws/aws-sdk-go-v2/service/wafv2/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func wafv2Service() *Service {
	acls := []string{"aws_wafv2_web_acl", "aws_wafv2_web_acl_association", "aws_wafv2_rule_group", "aws_wafv2_web_acl_logging_configuration"}
	return &Service{Name: "wafv2", ID: "WAFV2", Collect: collectWAFv2, Types: map[string]Type{
		"aws_wafv2_web_acl":             {Untold: map[string]string{"rule_json": "it is another way to write the rules"}},
		"aws_wafv2_web_acl_association": {}, "aws_wafv2_rule_group": {}, "aws_wafv2_web_acl_logging_configuration": {},
	}, Calls: []Call{
		{Operation: "ListWebACLs", Types: acls[:2]},
		{Operation: "GetWebACL", Types: acls[:1]},
		{Operation: "ListResourcesForWebACL", Types: acls[1:2], Also: []string{ // https://docs.aws.amazon.com/waf/latest/developerguide/security_iam_service-with-iam.html
			"apprunner:ListAssociatedServicesForWebAcl", "cognito-idp:ListResourcesForWebACL", "ec2:DescribeVerifiedAccessInstanceWebAclAssociations",
		}},
		{Operation: "ListRuleGroups", Types: acls[2:3]},
		{Operation: "GetRuleGroup", Types: acls[2:3]},
		{Operation: "ListTagsForResource", Types: []string{acls[0], acls[2]}},
		{Operation: "ListLoggingConfigurations", Types: acls[3:]},
	}}
}

// collectWAFv2 reads the region's web ACLs and, once in a scan, those of
// CloudFront, which are asked for in us-east-1 whatever regions are looked at.
func collectWAFv2(ctx context.Context, r *run) {
	wafv2Scope(ctx, r, wafv2.NewFromConfig(r.config), types.ScopeRegional)
	if r.region == r.regions[0] && r.partition == "aws" {
		global := *r
		global.config = r.config.Copy()
		global.config.Region, global.region = "us-east-1", "us-east-1"
		wafv2Scope(ctx, &global, wafv2.NewFromConfig(global.config), types.ScopeCloudfront)
	}
}

func wafv2Scope(ctx context.Context, r *run, c *wafv2.Client, scope types.Scope) {
	askAll(ctx, r, c, []part[*wafv2.Client]{
		{"ListWebACLs", []string{"aws_wafv2_web_acl", "aws_wafv2_web_acl_association"}, func(ctx context.Context, r *run, c *wafv2.Client) error {
			return wafv2ACLs(ctx, r, c, scope)
		}},
		{"ListRuleGroups", []string{"aws_wafv2_rule_group"}, func(ctx context.Context, r *run, c *wafv2.Client) error { return wafv2Groups(ctx, r, c, scope) }},
		{"ListLoggingConfigurations", []string{"aws_wafv2_web_acl_logging_configuration"}, func(ctx context.Context, r *run, c *wafv2.Client) error {
			return wafv2Logs(ctx, r, c, scope)
		}},
	})
}

func wafv2ACLs(ctx context.Context, r *run, c *wafv2.Client, scope types.Scope) error {
	in := &wafv2.ListWebACLsInput{Scope: scope}
	var found []types.WebACLSummary
	var err error
	for {
		var out *wafv2.ListWebACLsOutput
		if out, err = c.ListWebACLs(ctx, in); err != nil {
			break
		}
		found = append(found, out.WebACLs...)
		if in.NextMarker = out.NextMarker; deref(in.NextMarker) == "" || len(out.WebACLs) == 0 {
			break
		}
	}
	each(ctx, found, func(ctx context.Context, s types.WebACLSummary) {
		of := owner(wafv2ACL(ctx, r, c, scope, s), "aws_wafv2_web_acl", deref(s.Id), deref(s.ARN))
		of.Provider.Region = r.region
		if scope == types.ScopeRegional && r.wants("aws_wafv2_web_acl_association") {
			wafv2Associations(ctx, r, c, of)
		}
	})
	return err
}

func wafv2ACL(ctx context.Context, r *run, c *wafv2.Client, scope types.Scope, s types.WebACLSummary) *resource.Resource {
	if !r.wants("aws_wafv2_web_acl") {
		return nil
	}
	out, err := c.GetWebACL(ctx, &wafv2.GetWebACLInput{Id: s.Id, Name: s.Name, Scope: scope})
	if err != nil || out.WebACL == nil {
		r.lost(orEmpty(err), "GetWebACL", "aws_wafv2_web_acl")
		return nil
	}
	a := out.WebACL
	v := shaped("aws_wafv2_web_acl", a, nil)
	v["scope"] = string(scope)
	res := r.add("aws_wafv2_web_acl", deref(s.Id), deref(s.ARN), v)
	if len(a.PreProcessFirewallManagerRuleGroups)+len(a.PostProcessFirewallManagerRuleGroups) > 0 {
		untold(res, "Firewall Manager adds rule groups before and after these, into which plumb does not look", "rule")
	}
	wafv2Tags(ctx, r, c, res)
	return res
}

// wafv2Kinds are the kinds of resources whose web ACLs policies ask after: a web
// ACL does not list those of all kinds at once.
var wafv2Kinds = []types.ResourceType{
	types.ResourceTypeApplicationLoadBalancer, types.ResourceTypeApiGateway, types.ResourceTypeAppsync, types.ResourceTypeCognitioUserPool,
}

func wafv2Associations(ctx context.Context, r *run, c *wafv2.Client, of *resource.Resource) {
	for _, kind := range wafv2Kinds {
		out, err := c.ListResourcesForWebACL(ctx, &wafv2.ListResourcesForWebACLInput{WebACLArn: &of.Address, ResourceType: kind})
		if err != nil {
			r.lost(err, "ListResourcesForWebACL", "aws_wafv2_web_acl_association")
			continue
		}
		for _, arn := range out.ResourceArns {
			r.companion(of, "aws_wafv2_web_acl_association", string(kind)+"/"+arn, object("id", of.Address+","+arn, "web_acl_arn", of.Address, "resource_arn", arn))
		}
	}
}

func wafv2Groups(ctx context.Context, r *run, c *wafv2.Client, scope types.Scope) error {
	in := &wafv2.ListRuleGroupsInput{Scope: scope}
	var found []types.RuleGroupSummary
	var err error
	for {
		var out *wafv2.ListRuleGroupsOutput
		if out, err = c.ListRuleGroups(ctx, in); err != nil {
			break
		}
		found = append(found, out.RuleGroups...)
		if in.NextMarker = out.NextMarker; deref(in.NextMarker) == "" || len(out.RuleGroups) == 0 {
			break
		}
	}
	each(ctx, found, func(ctx context.Context, s types.RuleGroupSummary) {
		out, err := c.GetRuleGroup(ctx, &wafv2.GetRuleGroupInput{Id: s.Id, Name: s.Name, Scope: scope})
		if err != nil || out.RuleGroup == nil {
			r.lost(orEmpty(err), "GetRuleGroup", "aws_wafv2_rule_group")
			return
		}
		v := shaped("aws_wafv2_rule_group", out.RuleGroup, nil)
		v["scope"] = string(scope)
		wafv2Tags(ctx, r, c, r.add("aws_wafv2_rule_group", deref(s.Id), deref(s.ARN), v))
	})
	return err
}

func wafv2Tags(ctx context.Context, r *run, c *wafv2.Client, res *resource.Resource) {
	in := &wafv2.ListTagsForResourceInput{ResourceARN: &res.Address}
	tags := map[string]string{}
	for {
		out, err := c.ListTagsForResource(ctx, in)
		if err != nil {
			r.unknown(res, err, "ListTagsForResource", "tags", "tags_all")
			return
		}
		if out.TagInfoForResource != nil {
			for _, t := range out.TagInfoForResource.TagList {
				tags[deref(t.Key)] = deref(t.Value)
			}
		}
		if in.NextMarker = out.NextMarker; deref(in.NextMarker) == "" {
			setTags(res.Values, tags)
			return
		}
	}
}

// wafv2Logs reads the logs that the account configured, and those that Security
// Lake and CloudWatch did for it: requests are logged in any case.
func wafv2Logs(ctx context.Context, r *run, c *wafv2.Client, scope types.Scope) error {
	for _, by := range types.LogScope("").Values() {
		in := &wafv2.ListLoggingConfigurationsInput{Scope: scope, LogScope: by}
		for {
			out, err := c.ListLoggingConfigurations(ctx, in)
			if by != types.LogScopeCustomer && named(err, "WAFInvalidParameterException") {
				break // the region does not know such logs yet
			}
			if err != nil {
				return err
			}
			for _, l := range out.LoggingConfigurations {
				arn, part := deref(l.ResourceArn), "#logging_configuration"
				if by != types.LogScopeCustomer {
					part += "/" + string(by)
				}
				v := shaped("aws_wafv2_web_acl_logging_configuration", l, nil)
				v["id"] = arn
				r.add("aws_wafv2_web_acl_logging_configuration", afterLast(arn, "/"), arn+part, v)
			}
			if in.NextMarker = out.NextMarker; deref(in.NextMarker) == "" || len(out.LoggingConfigurations) == 0 {
				break
			}
		}
	}
	return nil
}
