# METADATA
# title: Stores of sensitive data are encrypted with a customer key
# description: |
#   A key that AWS manages serves whoever may read the store. A customer key has
#   a policy of its own: who reads the data needs a second permission, each use
#   is recorded, and the key can be turned off when something goes wrong.
# related_resources:
#   - ref: https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_data_classification_define_protection.html
#     description: Apply data protection controls based on data sensitivity
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html
#     description: AWS KMS concepts
# custom:
#   resources:
#     - aws_db_instance
#     - aws_dynamodb_table
#     - aws_rds_cluster
#     - aws_efs_file_system
#     - aws_redshift_cluster
#     - aws_docdb_cluster
#     - aws_neptune_cluster
#     - aws_opensearch_domain
#     - aws_secretsmanager_secret
#     - aws_sqs_queue
#     - aws_sns_topic
#     - aws_kinesis_stream
#     - aws_backup_vault
#     - aws_fsx_lustre_file_system
#     - aws_fsx_openzfs_file_system
#     - aws_fsx_windows_file_system
#     - aws_fsx_ontap_file_system
#     - aws_ebs_volume
#     - aws_memorydb_cluster
#     - aws_timestreamwrite_database
#     - aws_elasticache_replication_group
#     - aws_kinesis_firehose_delivery_stream
#     - aws_codeartifact_domain
#     - aws_sfn_state_machine
#     - aws_ssm_parameter
#     - aws_cloudwatch_log_group
#     - aws_ecr_repository
#     - aws_kinesis_video_stream
#     - aws_keyspaces_table
#     - aws_prometheus_workspace
#   scope: resource
#   evidence:
#     - practice: sec_data_classification_define_protection
#       strength: direct
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#   risk: high
#   remediation: |
#     Encrypt the store with a customer managed key. Most stores have to be
#     replaced for it.
#
#     ```terraform
#     resource "aws_db_instance" "example" {
#       storage_encrypted = true
#       kms_key_id        = aws_kms_key.example.arn
#
#       tags = {
#         data-classification = "confidential"
#       }
#     }
#     ```
package policies.data.sensitive_stores_have_stronger_protection

import data.lib.classification
import data.lib.ebs
import data.lib.related
import data.lib.verdict

fail contains verdict.fail("the data are sensitive, and encrypted with no customer key", argument) if not keyed

argument := object.get(
	{
		"aws_dynamodb_table": "server_side_encryption[0].kms_key_arn",
		"aws_neptune_cluster": "kms_key_arn",
		"aws_opensearch_domain": "encrypt_at_rest[0].kms_key_id",
		"aws_sqs_queue": "kms_master_key_id",
		"aws_sns_topic": "kms_master_key_id",
		"aws_backup_vault": "kms_key_arn",
		"aws_memorydb_cluster": "kms_key_arn",
		"aws_kinesis_firehose_delivery_stream": "server_side_encryption[0].key_arn",
		"aws_codeartifact_domain": "encryption_key",
		"aws_sfn_state_machine": "encryption_configuration[0].kms_key_id",
		"aws_ssm_parameter": "key_id",
		"aws_ecr_repository": "encryption_configuration[0].kms_key",
		"aws_keyspaces_table": "encryption_specification[0].kms_key_identifier",
		"aws_prometheus_workspace": "kms_key_arn",
	},
	input.type,
	"kms_key_id",
)

keyed if own(input.values.kms_key_id)

keyed if own(input.values.kms_key_arn)

keyed if own(input.values.kms_master_key_id)

keyed if {
	some encryption in input.values.server_side_encryption
	own(encryption.kms_key_arn)
}

keyed if {
	some encryption in input.values.encrypt_at_rest
	own(encryption.kms_key_id)
}

keyed if {
	some encryption in input.values.server_side_encryption
	own(encryption.key_arn)
}

keyed if {
	some encryption in input.values.encryption_configuration
	own(encryption.kms_key_id)
}

keyed if {
	some encryption in input.values.encryption_configuration
	own(encryption.kms_key)
}

keyed if {
	some encryption in input.values.encryption_specification
	own(encryption.kms_key_identifier)
}

keyed if own(input.values.encryption_key)

keyed if own(input.values.key_id)

own(key) if {
	key != ""
	not regex.match(`(^|:)alias/aws/`, key)
}

# An account tells which key it is, not whose: a key that AWS manages looks alike.
unknown contains verdict.unknown(argument, "the key may be one that AWS manages") if {
	input.source in {"aws", "state"}
	keyed
	not made_here
}

# Terraform makes customer keys only.
made_here if {
	input.source == "state"
	some key in keys
	key.type in {"aws_kms_key", "aws_kms_external_key", "aws_kms_replica_key", "aws_kms_replica_external_key"}
	key.mode == "managed"
}

keys := [key |
	some found in [
		related.from(input, "kms_key_id"),
		related.from(input, "kms_key_arn"),
		related.from(input, "kms_master_key_id"),
		related.from(input, "encryption_key"),
		related.from(input, "server_side_encryption.kms_key_arn"),
		related.from(input, "server_side_encryption.key_arn"),
		related.from(input, "encrypt_at_rest.kms_key_id"),
		related.from(input, "encryption_configuration.kms_key_id"),
		related.from(input, "encryption_configuration.kms_key"),
		related.from(input, "encryption_specification.kms_key_identifier"),
	]
	some key in found
]

skip if not sensitive

sensitive if classification.is_sensitive(input.values.tags_all)

# Nothing is encrypted: policies of the services say so.
skip if {
	input.type in {"aws_db_instance", "aws_rds_cluster", "aws_docdb_cluster", "aws_neptune_cluster"}
	not input.values.storage_encrypted == true
}

skip if {
	input.type in {"aws_efs_file_system", "aws_redshift_cluster"}
	not input.values.encrypted == true
}

skip if {
	input.type == "aws_ebs_volume"
	not ebs.encrypted_volume(input)
}

skip if {
	input.type == "aws_elasticache_replication_group"
	not group_is_encrypted
}

# The provider has it as a text; Valkey's default is true.
group_is_encrypted if lower(input.values.at_rest_encryption_enabled) in {"true", "t", "1"}

group_is_encrypted if {
	not input.values.at_rest_encryption_enabled
	input.values.engine == "valkey"
}

skip if {
	input.type == "aws_opensearch_domain"
	not domain_is_encrypted
}

domain_is_encrypted if {
	some encryption in input.values.encrypt_at_rest
	encryption.enabled == true
}

skip if {
	input.type == "aws_kinesis_stream"
	not input.values.encryption_type == "KMS"
}

skip if {
	input.type == "aws_sqs_queue"
	input.values.sqs_managed_sse_enabled == false
	not keyed
}

skip if {
	input.type == "aws_kinesis_firehose_delivery_stream"
	not delivery_is_encrypted
}

delivery_is_encrypted if {
	some encryption in input.values.server_side_encryption
	encryption.enabled == true
}

# A plain parameter is another policy's matter.
skip if {
	input.type == "aws_ssm_parameter"
	not input.values.type == "SecureString"
}

# A member is encrypted as its cluster is.
skip if {
	input.type == "aws_db_instance"
	startswith(input.values.engine, "aurora")
}
