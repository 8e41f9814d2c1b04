package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/s3control"
)

func s3controlService() *Service {
	return &Service{Name: "s3control", ID: "S3 Control", Global: true, Collect: collectS3Control, Types: map[string]Type{
		"aws_s3_account_public_access_block": {},
	}, Calls: []Call{
		{Operation: "GetPublicAccessBlock", Permission: "s3:GetAccountPublicAccessBlock"},
	}}
}

func collectS3Control(ctx context.Context, r *run) {
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
