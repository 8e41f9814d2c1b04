# METADATA
# title: Keys that are in use are enabled
# description: |
#   A disabled key cannot decrypt. Whatever was encrypted with it cannot be
#   read, and services that write with it fail, until somebody turns it on
#   again.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/enabling-keys.html
#     description: Enable and disable keys
# custom:
#   resources: [aws_kms_key, aws_kms_external_key, aws_kms_replica_key]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#   risk: medium
#   remediation: |
#     Enable the key, or point what uses it to another.
#
#     ```terraform
#     resource "aws_kms_key" "example" {
#       is_enabled = true
#     }
#     ```
package policies.kms.referenced_keys_are_enabled

import data.lib.related
import data.lib.verdict

# Default: enabled (KMS API, CreateKey). An external key is disabled until its
# material is there, which is not known from configuration.
fail contains verdict.fail("the key is disabled, and in use", argument) if {
	off
	used
}

argument := "is_enabled" if input.type == "aws_kms_key"

argument := "enabled" if input.type != "aws_kms_key"

off if input.values.is_enabled == false

off if input.values.enabled == false

used if count(related.to(input, "aws_kms_alias", "target_key_id")) > 0

used if count(related.to(input, "aws_s3_bucket_server_side_encryption_configuration", "rule.apply_server_side_encryption_by_default.kms_master_key_id")) > 0

used if count(related.to(input, "aws_ebs_volume", "kms_key_id")) > 0

used if count(related.to(input, "aws_db_instance", "kms_key_id")) > 0

used if count(related.to(input, "aws_rds_cluster", "kms_key_id")) > 0

used if count(related.to(input, "aws_dynamodb_table", "server_side_encryption.kms_key_arn")) > 0

used if count(related.to(input, "aws_secretsmanager_secret", "kms_key_id")) > 0

used if count(related.to(input, "aws_sns_topic", "kms_master_key_id")) > 0

used if count(related.to(input, "aws_sqs_queue", "kms_master_key_id")) > 0

used if count(related.to(input, "aws_efs_file_system", "kms_key_id")) > 0

used if count(related.to(input, "aws_cloudwatch_log_group", "kms_key_id")) > 0

used if count(related.to(input, "aws_cloudtrail", "kms_key_id")) > 0

used if count(related.to(input, "aws_lambda_function", "kms_key_arn")) > 0

used if count(related.to(input, "aws_backup_vault", "kms_key_arn")) > 0
