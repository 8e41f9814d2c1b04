# METADATA
# title: Buckets encrypted with KMS use a bucket key
# description: |
#   Without a bucket key S3 asks KMS for every object that is written or read,
#   and every call is billed and counts towards the request quota of the
#   account. A bucket key takes the calls away but for a few.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html
#     description: Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys
# custom:
#   resources: [aws_s3_bucket_server_side_encryption_configuration]
#   scope: resource
#   evidence:
#     - practice: cost_select_service_select_for_cost
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn the bucket key on. It applies to objects written from then on.
#
#     ```terraform
#     resource "aws_s3_bucket_server_side_encryption_configuration" "example" {
#       bucket = aws_s3_bucket.example.id
#
#       rule {
#         bucket_key_enabled = true
#
#         apply_server_side_encryption_by_default {
#           sse_algorithm     = "aws:kms"
#           kms_master_key_id = aws_kms_key.example.arn
#         }
#       }
#     }
#     ```
package policies.s3.bucket_key_for_kms

import data.lib.verdict

# Default: false (S3 API, ServerSideEncryptionRule, BucketKeyEnabled). Two-layer encryption (aws:kms:dsse) takes no
# bucket key.
fail contains verdict.fail("each object costs a call to KMS", sprintf("rule[%d].bucket_key_enabled", [i])) if {
	some i, rule in input.values.rule
	some encryption in rule.apply_server_side_encryption_by_default
	encryption.sse_algorithm == "aws:kms"
	not rule.bucket_key_enabled == true
}
