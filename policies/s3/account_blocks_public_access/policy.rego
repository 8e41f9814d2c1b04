# METADATA
# title: The account blocks public access to S3
# description: |
#   Four switches for the whole account override whatever a bucket, an access
#   point or an object says, so that one careless policy or ACL opens nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
#     description: Blocking public access to your Amazon S3 storage
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_account_public_access_block
#     description: aws_s3_account_public_access_block
# custom:
#   scope: account
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_permissions_define_guardrails
#       strength: direct
#     - practice: sec_protect_data_rest_automate_protection
#       strength: partial
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#   remediation: |
#     Turn all four on, in each account that serves no public content from S3
#     directly.
#
#     ```terraform
#     resource "aws_s3_account_public_access_block" "this" {
#       block_public_acls       = true
#       block_public_policy     = true
#       ignore_public_acls      = true
#       restrict_public_buckets = true
#     }
#     ```
package policies.s3.account_blocks_public_access

import data.lib.related
import data.lib.verdict

blocks := related.all("aws_s3_account_public_access_block")

fail contains verdict.missing("the account does not block public access to S3", "aws_s3_account_public_access_block") if count(blocks) == 0

fail contains verdict.at(block, sprintf("%s is off", [flag]), flag) if {
	some block in blocks
	some flag in ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"]
	off(block.values, flag)
}

# Default: an argument that is absent is false (provider 5.100; S3 Control API,
# PutPublicAccessBlock).
off(values, "block_public_acls") if not values.block_public_acls == true

off(values, "block_public_policy") if not values.block_public_policy == true

off(values, "ignore_public_acls") if not values.ignore_public_acls == true

off(values, "restrict_public_buckets") if not values.restrict_public_buckets == true
