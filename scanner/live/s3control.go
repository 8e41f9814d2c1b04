package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/s3control"
	"github.com/aws/aws-sdk-go-v2/service/s3control/types"
)

func s3controlService() *Service {
	multi := []string{"aws_s3control_multi_region_access_point", "aws_s3control_multi_region_access_point_policy"}
	return &Service{Name: "s3control", ID: "S3 Control", Global: true, Collect: collectS3Control, Types: map[string]Type{
		"aws_s3_account_public_access_block":             {},
		"aws_s3control_multi_region_access_point":        {},
		"aws_s3control_multi_region_access_point_policy": {},
		"aws_s3control_bucket_policy":                    {Never: "buckets of S3 on Outposts are found through their Outposts only, which plumb does not list"},
	}, Calls: []Call{
		{Operation: "GetPublicAccessBlock", Permission: "s3:GetAccountPublicAccessBlock", Types: []string{"aws_s3_account_public_access_block"}},
		{Operation: "ListMultiRegionAccessPoints", Permission: "s3:ListMultiRegionAccessPoints", Types: multi},
		{Operation: "GetMultiRegionAccessPointPolicy", Permission: "s3:GetMultiRegionAccessPointPolicy", Types: multi[1:]},
	}}
}

func collectS3Control(ctx context.Context, r *run) {
	if r.wants("aws_s3_account_public_access_block") {
		accountPublicAccessBlock(ctx, r)
	}
	// Multi-Region Access Points are managed in one region, in this partition alone
	// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiRegionAccessPointRestrictions.html).
	if r.wants("aws_s3control_multi_region_access_point", "aws_s3control_multi_region_access_point_policy") && r.partition == "aws" {
		multiRegionAccessPoints(ctx, r)
	}
}

func accountPublicAccessBlock(ctx context.Context, r *run) {
	const typ = "aws_s3_account_public_access_block"
	out, err := s3control.NewFromConfig(r.config).GetPublicAccessBlock(ctx, &s3control.GetPublicAccessBlockInput{AccountId: &r.account})
	if named(err, "NoSuchPublicAccessBlockConfiguration") {
		return
	}
	if err != nil || out.PublicAccessBlockConfiguration == nil {
		r.lost(orEmpty(err), "GetPublicAccessBlock", typ)
		return
	}
	p := out.PublicAccessBlockConfiguration
	r.setting(typ, object("account_id", r.account, "block_public_acls", p.BlockPublicAcls, "block_public_policy", p.BlockPublicPolicy,
		"ignore_public_acls", p.IgnorePublicAcls, "restrict_public_buckets", p.RestrictPublicBuckets))
}

func multiRegionAccessPoints(ctx context.Context, r *run) {
	const point, policy = "aws_s3control_multi_region_access_point", "aws_s3control_multi_region_access_point_policy"
	client := s3control.NewFromConfig(r.config, func(o *s3control.Options) { o.Region = "us-west-2" })
	var points []types.MultiRegionAccessPointReport
	p := s3control.NewListMultiRegionAccessPointsPaginator(client, &s3control.ListMultiRegionAccessPointsInput{AccountId: &r.account})
	if err := pages(ctx, p, func(o *s3control.ListMultiRegionAccessPointsOutput) { points = append(points, o.AccessPoints...) }); err != nil {
		r.lost(err, "ListMultiRegionAccessPoints", point, policy)
	}
	each(ctx, points, func(ctx context.Context, d types.MultiRegionAccessPointReport) {
		name := deref(d.Name)
		id, arn := r.account+":"+name, "arn:"+r.partition+":s3::"+r.account+":accesspoint/"+deref(d.Alias)
		details := object("name", name, "public_access_block", publicAccessBlock(d.PublicAccessBlock), "region", set(blocks(d.Regions, func(g types.RegionReport) values {
			return object("bucket", g.Bucket, "bucket_account_id", g.BucketAccountId, "region", g.Region)
		})))
		v := object("id", id, "account_id", r.account, "alias", d.Alias, "arn", arn, "status", d.Status, "details", block(details))
		of := owner(r.add(point, name, arn, v), point, name, arn)
		if !r.wants(policy) {
			return
		}
		out, err := client.GetMultiRegionAccessPointPolicy(ctx, &s3control.GetMultiRegionAccessPointPolicyInput{AccountId: &r.account, Name: &name})
		switch {
		case err != nil:
			r.lostOf(of, err, "GetMultiRegionAccessPointPolicy", policy)
		case out.Policy != nil && out.Policy.Established != nil && deref(out.Policy.Established.Policy) != "":
			established := out.Policy.Established.Policy
			r.companion(of, policy, "", object("id", id, "account_id", r.account, "established", established, "details", block(object("name", name, "policy", established))))
		}
	})
}
