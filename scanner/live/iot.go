package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/iot"
	"github.com/aws/aws-sdk-go-v2/service/iot/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func iotService() *Service {
	authorizer, logging, policy := "aws_iot_authorizer", "aws_iot_logging_options", "aws_iot_policy"
	return &Service{Name: "iot", ID: iot.ServiceID, Collect: collectIoT, Types: map[string]Type{authorizer: {}, logging: {}, policy: {}}, Calls: []Call{
		{Operation: "ListAuthorizers", Types: []string{authorizer}},
		{Operation: "DescribeAuthorizer", Types: []string{authorizer}},
		{Operation: "GetV2LoggingOptions", Types: []string{logging}},
		{Operation: "ListPolicies", Types: []string{policy}},
		{Operation: "GetPolicy", Types: []string{policy}},
		{Operation: "ListTagsForResource", Types: []string{authorizer, policy}},
	}}
}

func collectIoT(ctx context.Context, r *run) {
	client := iot.NewFromConfig(r.config)
	if typ := "aws_iot_authorizer"; r.wants(typ) {
		all := gather(ctx, r, iot.NewListAuthorizersPaginator(client, &iot.ListAuthorizersInput{}),
			func(o *iot.ListAuthorizersOutput) []types.AuthorizerSummary { return o.Authorizers }, "ListAuthorizers", typ)
		each(ctx, all, func(ctx context.Context, s types.AuthorizerSummary) {
			out, err := client.DescribeAuthorizer(ctx, &iot.DescribeAuthorizerInput{AuthorizerName: s.AuthorizerName})
			switch {
			case named(err, "ResourceNotFoundException"):
			case err != nil || out.AuthorizerDescription == nil:
				r.lost(orEmpty(err), "DescribeAuthorizer", typ)
			default:
				d := out.AuthorizerDescription
				v := object("arn", d.AuthorizerArn, "name", d.AuthorizerName, "authorizer_function_arn", d.AuthorizerFunctionArn, "enable_caching_for_http", d.EnableCachingForHttp,
					"signing_disabled", d.SigningDisabled, "status", d.Status, "token_key_name", d.TokenKeyName, "token_signing_public_keys", d.TokenSigningPublicKeys)
				iotTags(ctx, r, client, r.add(typ, deref(d.AuthorizerName), deref(d.AuthorizerArn), v), v, d.AuthorizerArn)
			}
		})
	}
	if typ := "aws_iot_policy"; r.wants(typ) {
		all := gather(ctx, r, iot.NewListPoliciesPaginator(client, &iot.ListPoliciesInput{}),
			func(o *iot.ListPoliciesOutput) []types.Policy { return o.Policies }, "ListPolicies", typ)
		each(ctx, all, func(ctx context.Context, p types.Policy) {
			d, err := client.GetPolicy(ctx, &iot.GetPolicyInput{PolicyName: p.PolicyName})
			switch {
			case named(err, "ResourceNotFoundException"):
			case err != nil:
				r.lost(err, "GetPolicy", typ)
			default:
				v := object("arn", p.PolicyArn, "name", p.PolicyName, "default_version_id", d.DefaultVersionId, "policy", d.PolicyDocument)
				iotTags(ctx, r, client, r.add(typ, deref(p.PolicyName), deref(p.PolicyArn), v), v, p.PolicyArn)
			}
		})
	}
	if typ := "aws_iot_logging_options"; r.wants(typ) {
		out, err := client.GetV2LoggingOptions(ctx, &iot.GetV2LoggingOptionsInput{})
		switch {
		case named(err, "NotConfiguredException"):
		case err != nil:
			r.lost(err, "GetV2LoggingOptions", typ)
		case out.DefaultLogLevel != "":
			r.setting(typ, object("id", r.region, "default_log_level", out.DefaultLogLevel, "disable_all_logs", out.DisableAllLogs, "role_arn", out.RoleArn))
		}
	}
}

func iotTags(ctx context.Context, r *run, c *iot.Client, res *resource.Resource, v values, arn *string) {
	tags := map[string]string{}
	err := pages(ctx, iot.NewListTagsForResourcePaginator(c, &iot.ListTagsForResourceInput{ResourceArn: arn}), func(o *iot.ListTagsForResourceOutput) {
		for _, t := range o.Tags {
			tags[deref(t.Key)] = deref(t.Value)
		}
	})
	r.tellTags(res, v, tags, err, "ListTagsForResource")
}
