# METADATA
# title: Objects are moved or deleted when they are no longer needed
# description: |
#   Data that nobody needs can still be stolen, and may not be kept for ever by
#   law. A lifecycle rule deletes or archives it without anybody having to
#   remember.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html
#     description: Managing the lifecycle of objects
#   - ref: https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_data_classification_lifecycle_management.html
#     description: Define scalable data lifecycle management
# custom:
#   resources: [aws_s3_bucket]
#   scope: resource
#   evidence:
#     - practice: sec_data_classification_lifecycle_management
#       strength: partial
#   risk: low
#   remediation: |
#     Say when objects expire or move, and when their earlier versions do.
#
#     ```terraform
#     resource "aws_s3_bucket_lifecycle_configuration" "example" {
#       bucket = aws_s3_bucket.example.id
#
#       rule {
#         id     = "expire"
#         status = "Enabled"
#
#         filter {}
#
#         expiration {
#           days = 365
#         }
#       }
#     }
#     ```
package policies.s3.bucket_has_lifecycle_rules

import data.lib.related
import data.lib.verdict

companions := related.to(input, "aws_s3_bucket_lifecycle_configuration", "bucket")

# Default: objects are kept for ever.
fail contains verdict.missing("no rule moves or deletes objects", "aws_s3_bucket_lifecycle_configuration") if {
	count(companions) == 0
	not ruled_inline
}

fail contains verdict.at(companion, "no rule that is enabled moves or deletes objects", "rule") if {
	some companion in companions
	not ruled(companion)
}

ruled(companion) if {
	some rule in companion.values.rule
	rule.status == "Enabled"
	acts(rule)
}

acts(rule) if count(rule.expiration) > 0

acts(rule) if count(rule.noncurrent_version_expiration) > 0

acts(rule) if count(rule.transition) > 0

acts(rule) if count(rule.noncurrent_version_transition) > 0

# Provider 3 had the rules in the bucket.
ruled_inline if {
	some rule in input.values.lifecycle_rule
	rule.enabled == true
	acts_inline(rule)
}

acts_inline(rule) if count(rule.expiration) > 0

acts_inline(rule) if count(rule.noncurrent_version_expiration) > 0

acts_inline(rule) if count(rule.transition) > 0

acts_inline(rule) if count(rule.noncurrent_version_transition) > 0
