# METADATA
# title: Caches are encrypted at rest
# description: |
#   A Redis or Valkey replication group writes its data to disk when it
#   synchronises, swaps and makes backups. Without encryption these are readable
#   to whoever gets hold of them. For Redis it is off unless asked for; it can
#   only be chosen when the group is made.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html
#     description: At-rest encryption in ElastiCache
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elasticache_replication_group
#     description: aws_elasticache_replication_group
# custom:
#   resources: [aws_elasticache_replication_group]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Encrypt the group. This replaces a group that exists; restore its data
#     from a backup.
#
#     ```terraform
#     resource "aws_elasticache_replication_group" "example" {
#       replication_group_id       = "example"
#       description                = "sessions"
#       engine                     = "valkey"
#       at_rest_encryption_enabled = true
#       kms_key_id                 = aws_kms_key.example.arn
#     }
#     ```
package policies.elasticache.data_is_encrypted_at_rest

import data.lib.verdict

# The provider has the flag as a text that may be any spelling of a boolean.
fail contains verdict.fail("the data is not encrypted at rest", "at_rest_encryption_enabled") if {
	lower(input.values.at_rest_encryption_enabled) in {"false", "f", "0"}
}

# Default: true for Valkey, false for Redis (ElastiCache API, CreateReplicationGroup,
# AtRestEncryptionEnabled); the engine is redis unless named (provider 5.100).
fail contains verdict.fail("the data is not encrypted at rest", "at_rest_encryption_enabled") if {
	unsaid
	not input.values.engine == "valkey"
}

# A secondary group of a global datastore is encrypted as the primary is.
skip if {
	unsaid
	input.values.global_replication_group_id
}

unsaid if not input.values.at_rest_encryption_enabled

unsaid if input.values.at_rest_encryption_enabled == ""
