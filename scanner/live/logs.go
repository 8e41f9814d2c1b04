package live

import (
	"context"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/cloudwatchlogs"
	"github.com/aws/aws-sdk-go-v2/service/cloudwatchlogs/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// logsParts are the questions about a region.
var logsParts = []struct {
	operation string
	types     []string
	read      func(ctx context.Context, r *run, c *cloudwatchlogs.Client) error
}{
	{"DescribeLogGroups", []string{"aws_cloudwatch_log_group", "aws_cloudwatch_log_data_protection_policy", "aws_cloudwatch_log_subscription_filter"}, logGroups},
	{"DescribeMetricFilters", []string{"aws_cloudwatch_log_metric_filter"}, metricFilters},
	{"DescribeResourcePolicies", []string{"aws_cloudwatch_log_resource_policy"}, logResourcePolicies},
	{"DescribeAccountPolicies", []string{"aws_cloudwatch_log_account_policy"}, logAccountPolicies},
	{"DescribeDestinations", []string{"aws_cloudwatch_log_destination_policy"}, logDestinations},
	{"DescribeDeliverySources", []string{"aws_cloudwatch_log_delivery_source"}, deliverySources},
	{"DescribeDeliveryDestinations", []string{"aws_cloudwatch_log_delivery_destination_policy"}, deliveryDestinations},
}

func logsService() *Service {
	s := &Service{Name: "logs", ID: "CloudWatch Logs", Collect: collectLogs, Types: map[string]Type{}, Calls: []Call{
		{Operation: "ListTagsForResource", Types: []string{"aws_cloudwatch_log_group"}},
		// DescribeAccountPolicies asks for the permissions of these two as well.
		{Operation: "GetDataProtectionPolicy", Types: []string{"aws_cloudwatch_log_data_protection_policy", "aws_cloudwatch_log_account_policy"}},
		{Operation: "DescribeSubscriptionFilters", Types: []string{"aws_cloudwatch_log_subscription_filter", "aws_cloudwatch_log_account_policy"}},
		{Operation: "GetDeliveryDestinationPolicy", Types: []string{"aws_cloudwatch_log_delivery_destination_policy"}},
	}}
	for _, p := range logsParts {
		for _, t := range p.types {
			s.Types[t] = Type{}
		}
		s.Calls = append(s.Calls, Call{Operation: p.operation, Types: p.types})
	}
	return s
}

func collectLogs(ctx context.Context, r *run) {
	client := cloudwatchlogs.NewFromConfig(r.config)
	for _, p := range logsParts {
		if !r.wants(p.types...) {
			continue
		}
		if err := p.read(ctx, r, client); err != nil {
			r.lost(err, p.operation, p.types...)
		}
	}
}

func logGroups(ctx context.Context, r *run, c *cloudwatchlogs.Client) error {
	var groups []types.LogGroup
	err := pages(ctx, cloudwatchlogs.NewDescribeLogGroupsPaginator(c, &cloudwatchlogs.DescribeLogGroupsInput{}), func(o *cloudwatchlogs.DescribeLogGroupsOutput) {
		groups = append(groups, o.LogGroups...)
	})
	each(ctx, groups, func(ctx context.Context, g types.LogGroup) { logGroup(ctx, r, c, g) })
	return err
}

func logGroup(ctx context.Context, r *run, c *cloudwatchlogs.Client, g types.LogGroup) {
	const typ, protection, subscription = "aws_cloudwatch_log_group", "aws_cloudwatch_log_data_protection_policy", "aws_cloudwatch_log_subscription_filter"
	name, arn := deref(g.LogGroupName), strings.TrimSuffix(deref(g.Arn), ":*")
	v := object("arn", arn, "name", name, "kms_key_id", g.KmsKeyId, "log_group_class", g.LogGroupClass, "retention_in_days", deref(g.RetentionInDays))
	res := r.add(typ, name, arn, v)
	if res != nil {
		if out, err := c.ListTagsForResource(ctx, &cloudwatchlogs.ListTagsForResourceInput{ResourceArn: &arn}); err != nil {
			r.unknown(res, err, "ListTagsForResource", "tags", "tags_all")
		} else {
			setTags(v, out.Tags)
		}
	}
	of := owner(res, typ, name, arn)
	of.Provider.Region = r.region
	if r.wants(protection) && g.DataProtectionStatus != "" && g.DataProtectionStatus != types.DataProtectionStatusDeleted {
		out, err := c.GetDataProtectionPolicy(ctx, &cloudwatchlogs.GetDataProtectionPolicyInput{LogGroupIdentifier: &name})
		switch {
		case named(err, "ResourceNotFoundException"):
		case err != nil:
			r.lostOf(of, err, "GetDataProtectionPolicy", protection)
		case deref(out.PolicyDocument) != "":
			r.companion(of, protection, "", object("log_group_name", name, "policy_document", out.PolicyDocument))
		}
	}
	if r.wants(subscription) {
		in := &cloudwatchlogs.DescribeSubscriptionFiltersInput{LogGroupName: &name}
		err := pages(ctx, cloudwatchlogs.NewDescribeSubscriptionFiltersPaginator(c, in), func(o *cloudwatchlogs.DescribeSubscriptionFiltersOutput) {
			for _, f := range o.SubscriptionFilters {
				v := object("id", f.FilterName, "name", f.FilterName, "log_group_name", name, "destination_arn", f.DestinationArn, "distribution", f.Distribution, "role_arn", f.RoleArn)
				v["filter_pattern"] = deref(f.FilterPattern)
				r.companion(of, subscription, deref(f.FilterName), v)
			}
		})
		if err != nil && !named(err, "ResourceNotFoundException") {
			r.lostOf(of, err, "DescribeSubscriptionFilters", subscription)
		}
	}
}

// groupOf is what a part of a log group hangs on.
func (r *run) groupOf(name string) *resource.Resource {
	of := owner(nil, "aws_cloudwatch_log_group", name, r.arn("logs", "log-group:"+name))
	of.Provider.Region = r.region
	return of
}

func metricFilters(ctx context.Context, r *run, c *cloudwatchlogs.Client) error {
	return pages(ctx, cloudwatchlogs.NewDescribeMetricFiltersPaginator(c, &cloudwatchlogs.DescribeMetricFiltersInput{}), func(o *cloudwatchlogs.DescribeMetricFiltersOutput) {
		for _, f := range o.MetricFilters {
			v := object("id", f.FilterName, "name", f.FilterName, "log_group_name", f.LogGroupName,
				"metric_transformation", blocks(f.MetricTransformations, func(t types.MetricTransformation) values {
					m := object("name", t.MetricName, "namespace", t.MetricNamespace, "value", t.MetricValue, "dimensions", t.Dimensions, "unit", t.Unit)
					if t.DefaultValue != nil {
						m["default_value"] = text(*t.DefaultValue)
					}
					return m
				}))
			v["pattern"] = deref(f.FilterPattern)
			r.companion(r.groupOf(deref(f.LogGroupName)), "aws_cloudwatch_log_metric_filter", deref(f.FilterName), v)
		}
	})
}

func logResourcePolicies(ctx context.Context, r *run, c *cloudwatchlogs.Client) error {
	return follow(func(token *string) (*string, error) {
		out, err := c.DescribeResourcePolicies(ctx, &cloudwatchlogs.DescribeResourcePoliciesInput{NextToken: token})
		if err != nil {
			return nil, err
		}
		for _, p := range out.ResourcePolicies {
			r.settingOf("aws_cloudwatch_log_resource_policy", deref(p.PolicyName), object("policy_name", p.PolicyName, "policy_document", p.PolicyDocument))
		}
		return out.NextToken, nil
	})
}

// accountPolicies are the kinds of policies of an account that say who sees events. Those
// about indices and transformers take permissions that nothing else here does.
var accountPolicies = []types.PolicyType{types.PolicyTypeDataProtectionPolicy, types.PolicyTypeSubscriptionFilterPolicy}

func logAccountPolicies(ctx context.Context, r *run, c *cloudwatchlogs.Client) error {
	for _, kind := range accountPolicies {
		err := follow(func(token *string) (*string, error) {
			out, err := c.DescribeAccountPolicies(ctx, &cloudwatchlogs.DescribeAccountPoliciesInput{PolicyType: kind, NextToken: token})
			if named(err, "ResourceNotFoundException") {
				return nil, nil // there is none of this kind
			}
			if err != nil {
				return nil, err
			}
			for _, p := range out.AccountPolicies {
				r.settingOf("aws_cloudwatch_log_account_policy", string(kind)+"/"+deref(p.PolicyName), object("id", deref(p.PolicyName)+":"+string(kind),
					"policy_name", p.PolicyName, "policy_document", p.PolicyDocument, "policy_type", p.PolicyType, "scope", p.Scope, "selection_criteria", p.SelectionCriteria))
			}
			return out.NextToken, nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func logDestinations(ctx context.Context, r *run, c *cloudwatchlogs.Client) error {
	return pages(ctx, cloudwatchlogs.NewDescribeDestinationsPaginator(c, &cloudwatchlogs.DescribeDestinationsInput{}), func(o *cloudwatchlogs.DescribeDestinationsOutput) {
		for _, d := range o.Destinations {
			if deref(d.AccessPolicy) != "" {
				of := owner(nil, "aws_cloudwatch_log_destination", deref(d.DestinationName), deref(d.Arn))
				of.Provider.Region = r.region
				r.companion(of, "aws_cloudwatch_log_destination_policy", "", object("destination_name", d.DestinationName, "access_policy", d.AccessPolicy))
			}
		}
	})
}

func deliverySources(ctx context.Context, r *run, c *cloudwatchlogs.Client) error {
	return pages(ctx, cloudwatchlogs.NewDescribeDeliverySourcesPaginator(c, &cloudwatchlogs.DescribeDeliverySourcesInput{}), func(o *cloudwatchlogs.DescribeDeliverySourcesOutput) {
		for _, s := range o.DeliverySources {
			v := object("arn", s.Arn, "name", s.Name, "log_type", s.LogType, "service", s.Service)
			if len(s.ResourceArns) > 0 { // there is one
				v["resource_arn"] = s.ResourceArns[0]
			}
			setTags(v, s.Tags)
			unnamed(r.add("aws_cloudwatch_log_delivery_source", deref(s.Name), deref(s.Arn), v))
		}
	})
}

func deliveryDestinations(ctx context.Context, r *run, c *cloudwatchlogs.Client) error {
	const typ = "aws_cloudwatch_log_delivery_destination_policy"
	var found []types.DeliveryDestination
	err := pages(ctx, cloudwatchlogs.NewDescribeDeliveryDestinationsPaginator(c, &cloudwatchlogs.DescribeDeliveryDestinationsInput{}), func(o *cloudwatchlogs.DescribeDeliveryDestinationsOutput) {
		found = append(found, o.DeliveryDestinations...)
	})
	each(ctx, found, func(ctx context.Context, d types.DeliveryDestination) {
		of := owner(nil, "aws_cloudwatch_log_delivery_destination", deref(d.Name), deref(d.Arn))
		of.Provider.Region = r.region
		out, err := c.GetDeliveryDestinationPolicy(ctx, &cloudwatchlogs.GetDeliveryDestinationPolicyInput{DeliveryDestinationName: d.Name})
		switch {
		case named(err, "ResourceNotFoundException"):
		case err != nil:
			r.lostOf(of, err, "GetDeliveryDestinationPolicy", typ)
		case out.Policy != nil && deref(out.Policy.DeliveryDestinationPolicy) != "":
			unnamed(r.companion(of, typ, "", object("delivery_destination_name", d.Name, "delivery_destination_policy", out.Policy.DeliveryDestinationPolicy)))
		}
	})
	return err
}
