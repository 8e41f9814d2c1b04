# METADATA
# title: Replication takes along objects that are encrypted with KMS
# description: |
#   Replication leaves out objects that are encrypted with KMS unless it is told
#   to take them, and does so without a word. The copy that was meant for the
#   bad day then lacks what matters most.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-config-for-kms-objects.html
#     description: Replicating encrypted objects
# custom:
#   resources: [aws_s3_bucket_replication_configuration]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: partial
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#   risk: low
#   remediation: |
#     Select the encrypted objects, and name a key of the target Region.
#
#     ```terraform
#     resource "aws_s3_bucket_replication_configuration" "example" {
#       rule {
#         source_selection_criteria {
#           sse_kms_encrypted_objects {
#             status = "Enabled"
#           }
#         }
#
#         destination {
#           encryption_configuration {
#             replica_kms_key_id = aws_kms_key.replica.arn
#           }
#         }
#       }
#     }
#     ```
package policies.s3.replicas_stay_encrypted

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("objects encrypted with KMS are not replicated", sprintf("rule[%d].source_selection_criteria", [i])) if {
	kms_bucket
	some i, rule in input.values.rule
	not rule.status == "Disabled"
	not selected(rule)
}

selected(rule) if {
	some criteria in rule.source_selection_criteria
	some objects in criteria.sse_kms_encrypted_objects
	objects.status == "Enabled"
}

kms_bucket if {
	some bucket in related.from(input, "bucket")
	some companion in related.to(bucket, "aws_s3_bucket_server_side_encryption_configuration", "bucket")
	some rule in companion.values.rule
	some encryption in rule.apply_server_side_encryption_by_default
	encryption.sse_algorithm in {"aws:kms", "aws:kms:dsse"}
}

# A bucket that S3 encrypts with its own keys has no such objects by default.
skip if not kms_bucket
