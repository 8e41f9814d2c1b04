# METADATA
# title: The public access block of a bucket blocks everything
# description: |
#   The block has four switches: two refuse new public ACLs and policies, two
#   make those that exist void. Each that is off leaves a way by which one
#   careless line opens the bucket. New buckets have all four on, so a block
#   with one off weakens what AWS set.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
#     description: Blocking public access to your Amazon S3 storage
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_public_access_block
#     description: aws_s3_bucket_public_access_block
# custom:
#   resources: [aws_s3_bucket_public_access_block]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#     - practice: sec_protect_data_rest_automate_protection
#       strength: partial
#   risk: high
#   remediation: |
#     Turn all four on. What is public on purpose is served through CloudFront.
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
package policies.s3.bucket_public_access_block_not_weakened

import data.lib.related
import data.lib.verdict

# Default: an argument that is absent is false (provider 5.100; S3 API,
# PutPublicAccessBlock), unless the account's block has it on.
fail contains verdict.fail("block_public_acls is off", "block_public_acls") if {
	not input.values.block_public_acls == true
	not acls_blocked
}

fail contains verdict.fail("block_public_policy is off", "block_public_policy") if {
	not input.values.block_public_policy == true
	not policy_blocked
}

fail contains verdict.fail("ignore_public_acls is off", "ignore_public_acls") if {
	not input.values.ignore_public_acls == true
	not acls_ignored
}

fail contains verdict.fail("restrict_public_buckets is off", "restrict_public_buckets") if {
	not input.values.restrict_public_buckets == true
	not buckets_restricted
}

account := related.beside(input, "aws_s3_account_public_access_block")

acls_blocked if {
	some block in account
	block.values.block_public_acls == true
}

policy_blocked if {
	some block in account
	block.values.block_public_policy == true
}

acls_ignored if {
	some block in account
	block.values.ignore_public_acls == true
}

buckets_restricted if {
	some block in account
	block.values.restrict_public_buckets == true
}
