# METADATA
# title: Buckets own all their objects, and ACLs are off
# description: |
#   Where ACLs are on, whoever uploads an object may own it and decide who reads
#   it, and every object can be opened one by one where no policy shows it. With
#   enforced ownership ACLs mean nothing, and the bucket's policy says it all.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
#     description: Controlling ownership of objects and disabling ACLs
# custom:
#   resources: [aws_s3_bucket_ownership_controls, aws_s3_bucket]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#     - practice: sec_permissions_least_privileges
#       strength: partial
#   risk: medium
#   remediation: |
#     Enforce ownership. Before, replace what ACLs grant by statements in the
#     bucket policy.
#
#     ```terraform
#     resource "aws_s3_bucket_ownership_controls" "example" {
#       bucket = aws_s3_bucket.example.id
#
#       rule {
#         object_ownership = "BucketOwnerEnforced"
#       }
#     }
#     ```
package policies.s3.bucket_acls_disabled

import data.lib.related
import data.lib.verdict

fail contains verdict.fail(sprintf("ACLs are on: object ownership is %s", [rule.object_ownership]), sprintf("rule[%d].object_ownership", [i])) if {
	some i, rule in input.values.rule
	rule.object_ownership in {"BucketOwnerPreferred", "ObjectWriter"}
}

# Default: enforced for buckets made since April 2023, which a configuration
# makes. A bucket that exists and has no controls is older, and has ACLs on.
fail contains verdict.missing("ACLs are on: there are no ownership controls", "aws_s3_bucket_ownership_controls") if {
	input.type == "aws_s3_bucket"
	input.source == "aws"
	count(related.to(input, "aws_s3_bucket_ownership_controls", "bucket")) == 0
}

skip if {
	input.type == "aws_s3_bucket"
	input.source != "aws"
}

# Standard logs of CloudFront, in their older form, are delivered with an ACL.
# https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html
skip if {
	some bucket in related.from(input, "bucket")
	count(related.to(bucket, "aws_cloudfront_distribution", "logging_config.bucket")) > 0
}

# So are server access logs where the bucket grants them that way.
skip if {
	some bucket in related.from(input, "bucket")
	some acl in related.to(bucket, "aws_s3_bucket_acl", "bucket")
	acl.values.acl == "log-delivery-write"
}
