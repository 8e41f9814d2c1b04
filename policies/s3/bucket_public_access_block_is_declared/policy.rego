# METADATA
# title: Buckets declare that public access is blocked
# description: |
#   AWS blocks public access to buckets made since April 2023, and not to older
#   ones. Where the block is written beside the bucket, it also holds for a
#   bucket that was adopted, and whoever turns it off by hand is undone by the
#   next apply.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
#     description: Blocking public access to your Amazon S3 storage
#   - ref: https://aws.amazon.com/about-aws/whats-new/2023/04/amazon-s3-security-best-practices-buckets-default/
#     description: S3 Block Public Access for all new buckets by default, April 2023
# custom:
#   resources: [aws_s3_bucket]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: partial
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#     - practice: sec_protect_data_rest_automate_protection
#       strength: partial
#   risk: medium
#   remediation: |
#     Give the bucket a block, or the account one for all its buckets.
#
#     ```terraform
#     resource "aws_s3_bucket_public_access_block" "example" {
#       bucket                  = aws_s3_bucket.example.id
#       block_public_acls       = true
#       block_public_policy     = true
#       ignore_public_acls      = true
#       restrict_public_buckets = true
#     }
#     ```
package policies.s3.bucket_public_access_block_is_declared

import data.lib.related
import data.lib.verdict

# What a block that is there says is bucket_public_access_block_not_weakened's matter.
fail contains verdict.missing("no public access block is declared", "aws_s3_bucket_public_access_block") if {
	count(related.to(input, "aws_s3_bucket_public_access_block", "bucket")) == 0
	not blocked_for_all
}

blocked_for_all if {
	some block in related.beside(input, "aws_s3_account_public_access_block")
	block.values.block_public_acls == true
	block.values.block_public_policy == true
	block.values.ignore_public_acls == true
	block.values.restrict_public_buckets == true
}
