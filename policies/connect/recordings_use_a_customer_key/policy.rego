# METADATA
# title: Recordings of contact centres are under a key of the account
# description: |
#   Recordings and transcripts of calls hold what customers said, cards and
#   health included. Without a key here they are encrypted as the bucket does
#   it, which everyone who may read the bucket can undo.
# related_resources:
#   - ref: https://docs.aws.amazon.com/connect/latest/adminguide/encryption-at-rest.html
#     description: Encryption at rest in Amazon Connect
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/connect_instance_storage_config
#     description: aws_connect_instance_storage_config
# custom:
#   resources: [aws_connect_instance_storage_config]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#   risk: low
#   remediation: |
#     Name a key that the roles of Amazon Connect and of those who listen may
#     use.
#
#     ```terraform
#     resource "aws_connect_instance_storage_config" "example" {
#       storage_config {
#         storage_type = "S3"
#
#         s3_config {
#           bucket_name   = aws_s3_bucket.calls.id
#           bucket_prefix = "recordings"
#
#           encryption_config {
#             encryption_type = "KMS"
#             key_id          = aws_kms_key.example.arn
#           }
#         }
#       }
#     }
#     ```
package policies.connect.recordings_use_a_customer_key

import data.lib.related
import data.lib.verdict

fail contains verdict.fail("what is stored is under no key of the account", sprintf("storage_config[0].s3_config[%d].encryption_config", [i])) if {
	some i, config in input.values.storage_config[0].s3_config
	not config.encryption_config[0].key_id
	not keyed_bucket
}

# Without a key the bucket's default decides.
keyed_bucket if {
	some bucket in related.from(input, "storage_config.s3_config.bucket_name")
	some settings in related.to(bucket, "aws_s3_bucket_server_side_encryption_configuration", "bucket")
	some rule in settings.values.rule
	some default_encryption in rule.apply_server_side_encryption_by_default
	startswith(default_encryption.sse_algorithm, "aws:kms")
}
