package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/s3control"
	"github.com/aws/aws-sdk-go-v2/service/s3control/types"
)

// s3accesspointsService reads the access points, which are in a region as
// s3control's other settings are not.
func s3accesspointsService() *Service {
	points, lambda := []string{"aws_s3_access_point"}, []string{"aws_s3control_object_lambda_access_point_policy"}
	return &Service{Name: "s3-access-points", ID: "S3 Control", Collect: collectAccessPoints, Types: map[string]Type{
		"aws_s3_access_point":                             untagged,
		"aws_s3control_access_point_policy":               {ShownAs: points},
		"aws_s3control_object_lambda_access_point_policy": {},
	}, Calls: []Call{
		{Operation: "ListAccessPoints", Permission: "s3:ListAccessPoints", Types: points},
		{Operation: "GetAccessPoint", Permission: "s3:GetAccessPoint", Types: points},
		{Operation: "GetAccessPointPolicy", Permission: "s3:GetAccessPointPolicy", Types: points},
		{Operation: "GetAccessPointPolicyStatus", Permission: "s3:GetAccessPointPolicyStatus", Types: points},
		{Operation: "ListAccessPointsForObjectLambda", Permission: "s3:ListAccessPointsForObjectLambda", Types: lambda},
		{Operation: "GetAccessPointPolicyForObjectLambda", Permission: "s3:GetAccessPointPolicyForObjectLambda", Types: lambda},
		{Operation: "GetAccessPointPolicyStatusForObjectLambda", Permission: "s3:GetAccessPointPolicyStatusForObjectLambda", Types: lambda},
	}}
}

func collectAccessPoints(ctx context.Context, r *run) {
	client := s3control.NewFromConfig(r.config)
	if r.wants("aws_s3_access_point") {
		var points []types.AccessPoint
		if err := pages(ctx, s3control.NewListAccessPointsPaginator(client, &s3control.ListAccessPointsInput{AccountId: &r.account}), func(o *s3control.ListAccessPointsOutput) {
			points = append(points, o.AccessPointList...)
		}); err != nil {
			r.lost(err, "ListAccessPoints", "aws_s3_access_point")
		}
		each(ctx, points, func(ctx context.Context, d types.AccessPoint) { accessPoint(ctx, r, client, d) })
	}
	if r.wants("aws_s3control_object_lambda_access_point_policy") {
		var points []types.ObjectLambdaAccessPoint
		p := s3control.NewListAccessPointsForObjectLambdaPaginator(client, &s3control.ListAccessPointsForObjectLambdaInput{AccountId: &r.account})
		if err := pages(ctx, p, func(o *s3control.ListAccessPointsForObjectLambdaOutput) {
			points = append(points, o.ObjectLambdaAccessPointList...)
		}); err != nil {
			r.lost(err, "ListAccessPointsForObjectLambda", "aws_s3control_object_lambda_access_point_policy")
		}
		each(ctx, points, func(ctx context.Context, d types.ObjectLambdaAccessPoint) { objectLambdaPolicy(ctx, r, client, d) })
	}
}

// noPointPolicy is how S3 says that an access point has no policy.
const noPointPolicy = "NoSuchAccessPointPolicy"

func publicAccessBlock(p *types.PublicAccessBlockConfiguration) any {
	if p == nil {
		return nil
	}
	return block(object("block_public_acls", p.BlockPublicAcls, "block_public_policy", p.BlockPublicPolicy, "ignore_public_acls", p.IgnorePublicAcls, "restrict_public_buckets", p.RestrictPublicBuckets))
}

func accessPoint(ctx context.Context, r *run, client *s3control.Client, listed types.AccessPoint) {
	const typ = "aws_s3_access_point"
	d, err := client.GetAccessPoint(ctx, &s3control.GetAccessPointInput{AccountId: &r.account, Name: listed.Name})
	if err != nil || d.AccessPointArn == nil {
		r.lost(orEmpty(err), "GetAccessPoint", typ)
		return
	}
	v := object("id", r.account+":"+deref(d.Name), "account_id", r.account, "arn", d.AccessPointArn, "alias", d.Alias, "name", d.Name, "bucket", d.Bucket, "bucket_account_id", d.BucketAccountId,
		"network_origin", d.NetworkOrigin, "public_access_block_configuration", publicAccessBlock(d.PublicAccessBlockConfiguration))
	if p := d.VpcConfiguration; p != nil && d.NetworkOrigin != types.NetworkOriginInternet {
		v["vpc_configuration"] = block(object("vpc_id", p.VpcId))
	}
	res := r.add(typ, deref(d.Name), deref(d.AccessPointArn), v)
	if res == nil {
		return
	}
	res.Values["has_public_access_policy"] = false
	policy, err := client.GetAccessPointPolicy(ctx, &s3control.GetAccessPointPolicyInput{AccountId: &r.account, Name: d.Name})
	switch {
	case named(err, noPointPolicy):
		return
	case err != nil:
		delete(res.Values, "has_public_access_policy")
		r.unknown(res, err, "GetAccessPointPolicy", "policy", "has_public_access_policy")
		return
	case deref(policy.Policy) != "":
		res.Values["policy"] = *policy.Policy
	}
	status, err := client.GetAccessPointPolicyStatus(ctx, &s3control.GetAccessPointPolicyStatusInput{AccountId: &r.account, Name: d.Name})
	switch {
	case named(err, noPointPolicy):
	case err != nil || status.PolicyStatus == nil:
		delete(res.Values, "has_public_access_policy")
		r.unknown(res, orEmpty(err), "GetAccessPointPolicyStatus", "has_public_access_policy")
	default:
		res.Values["has_public_access_policy"] = status.PolicyStatus.IsPublic
	}
}

func objectLambdaPolicy(ctx context.Context, r *run, client *s3control.Client, d types.ObjectLambdaAccessPoint) {
	const typ = "aws_s3control_object_lambda_access_point_policy"
	of := r.parent(nil, "aws_s3control_object_lambda_access_point", deref(d.Name), deref(d.ObjectLambdaAccessPointArn))
	policy, err := client.GetAccessPointPolicyForObjectLambda(ctx, &s3control.GetAccessPointPolicyForObjectLambdaInput{AccountId: &r.account, Name: d.Name})
	switch {
	case named(err, noPointPolicy):
		return
	case err != nil:
		r.lostOf(of, err, "GetAccessPointPolicyForObjectLambda", typ)
		return
	case deref(policy.Policy) == "":
		return
	}
	v := object("id", r.account+":"+deref(d.Name), "account_id", r.account, "name", d.Name, "policy", policy.Policy)
	res := r.companion(of, typ, "", v)
	status, err := client.GetAccessPointPolicyStatusForObjectLambda(ctx, &s3control.GetAccessPointPolicyStatusForObjectLambdaInput{AccountId: &r.account, Name: d.Name})
	if err != nil || status.PolicyStatus == nil {
		r.unknown(res, orEmpty(err), "GetAccessPointPolicyStatusForObjectLambda", "has_public_access_policy")
		return
	}
	v["has_public_access_policy"] = status.PolicyStatus.IsPublic
}
