# METADATA
# title: Buckets drop uploads that were never finished
# description: |
#   The parts of an upload that broke off stay in the bucket, unseen in every
#   listing, and are billed for ever.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html
#     description: Configuring a bucket lifecycle configuration to delete incomplete multipart uploads
# custom:
#   resources: [aws_s3_bucket]
#   scope: resource
#   evidence:
#     - practice: cost_decomissioning_resources_data_retention
#       strength: direct
#     - practice: sus_sus_data_a4
#       strength: direct
#     - practice: sus_sus_data_a6
#       strength: partial
#   risk: medium
#   remediation: |
#     Let a lifecycle rule for the whole bucket abort uploads that are some days
#     old.
#
#     ```terraform
#     resource "aws_s3_bucket_lifecycle_configuration" "example" {
#       bucket = aws_s3_bucket.example.id
#
#       rule {
#         id     = "abort-uploads"
#         status = "Enabled"
#
#         filter {}
#
#         abort_incomplete_multipart_upload {
#           days_after_initiation = 7
#         }
#       }
#     }
#     ```
package policies.s3.incomplete_uploads_aborted

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("unfinished uploads are never dropped", "aws_s3_bucket_lifecycle_configuration") if not dropped

dropped if {
	some companion in related.to(input, "aws_s3_bucket_lifecycle_configuration", "bucket")
	some rule in companion.values.rule
	rule.status == "Enabled"
	count(rule.abort_incomplete_multipart_upload) > 0
	not partial(rule)
}

# Provider 3 had the rules inside the bucket.
dropped if {
	some rule in input.values.lifecycle_rule
	rule.enabled == true
	rule.abort_incomplete_multipart_upload_days > 0
	not narrowed(rule)
}

# A rule for some of the objects leaves the other uploads.
partial(rule) if {
	some filter in rule.filter
	filter.prefix != ""
}

partial(rule) if {
	some filter in rule.filter
	some both in filter.and
	both.prefix != ""
}

partial(rule) if rule.prefix != ""

narrowed(rule) if rule.prefix != ""
