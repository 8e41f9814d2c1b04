# METADATA
# title: Bucket ACLs open no bucket to everyone
# description: |
#   An access control list that names everyone, or everyone with an AWS account,
#   lets strangers list, read or overwrite what is in the bucket. Lists of this
#   kind are where most leaks out of S3 began. Blocking public access makes a
#   list of this kind void.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html
#     description: Access control list (ACL) overview
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
#     description: Blocking public access
# custom:
#   resources: [aws_s3_bucket_acl, aws_s3_bucket]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#   risk: high
#   remediation: |
#     Drop the ACL, and give access by a bucket policy that names who gets it.
#
#     ```terraform
#     resource "aws_s3_bucket_acl" "example" {
#       bucket = aws_s3_bucket.example.id
#       acl    = "private"
#     }
#     ```
package policies.s3.bucket_acl_not_public

import data.lib.related
import data.lib.verdict

fail contains verdict.fail(sprintf("the ACL %s opens the bucket to everyone", [input.values.acl]), "acl") if {
	input.values.acl in {"public-read", "public-read-write"}
	not ignored
}

fail contains verdict.fail("the ACL authenticated-read opens the bucket to every AWS account", "acl") if {
	input.values.acl == "authenticated-read"
	not ignored
}

fail contains verdict.fail(sprintf("%s may %s", [groups[who], permission]), sprintf("access_control_policy[0].grant[%d]", [i])) if {
	some i, grant in input.values.access_control_policy[0].grant
	some grantee in grant.grantee
	some who in object.keys(groups)
	endswith(grantee.uri, who)
	permission := grant.permission
	not ignored
}

# Provider 3 had the grants in the bucket, and 5 has them there still.
fail contains verdict.fail(sprintf("%s may %s", [groups[who], permission]), sprintf("grant[%d]", [i])) if {
	some i, grant in input.values.grant
	some who in object.keys(groups)
	endswith(grant.uri, who)
	permission := concat(" and ", sort(grant.permissions))
	not ignored
}

# The predefined groups of S3 (User Guide, "Access control list overview").
groups := {
	"/groups/global/AllUsers": "everyone",
	"/groups/global/AuthenticatedUsers": "every AWS account",
}

# A bucket whose block ignores public ACLs is not opened by one.
ignored if {
	some bucket in buckets
	some block in related.to(bucket, "aws_s3_bucket_public_access_block", "bucket")
	block.values.ignore_public_acls == true
}

ignored if {
	some block in related.beside(input, "aws_s3_account_public_access_block")
	block.values.ignore_public_acls == true
}

buckets := [input] if input.type == "aws_s3_bucket"

buckets := related.from(input, "bucket") if input.type == "aws_s3_bucket_acl"

# A bucket without a list of its own is judged where its list is.
skip if {
	input.type == "aws_s3_bucket"
	not input.values.acl
	not granted
}

granted if count(input.values.grant) > 0
