# METADATA
# title: Database instances are encrypted at rest
# description: |
#   An encrypted instance keeps its storage, backups, snapshots and replicas
#   unreadable to whoever gets hold of them without the key. Encryption can only
#   be chosen when an instance is created: adding it later means to restore from
#   a copy of a snapshot.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html
#     description: Encrypting Amazon RDS resources
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_instance#storage_encrypted-1
#     description: aws_db_instance.storage_encrypted
# custom:
#   resources: [aws_db_instance]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   remediation: |
#     Encrypt the instance. Changing this replaces an instance that exists:
#     take a snapshot, copy it with a key, and restore from the copy.
#
#     ```terraform
#     resource "aws_db_instance" "example" {
#       storage_encrypted = true
#       kms_key_id        = aws_kms_key.example.arn
#     }
#     ```
package policies.rds.storage_is_encrypted

import data.lib.verdict

# Default: false (provider 5.100, storage_encrypted; RDS API, CreateDBInstance,
# StorageEncrypted: "By default, it isn't encrypted").
fail contains verdict.fail("the storage is not encrypted", "storage_encrypted") if not input.values.storage_encrypted == true

# The instances of an Aurora cluster share its storage; the cluster is judged.
skip if startswith(input.values.engine, "aurora")

# A replica, or an instance made from a snapshot or another instance, is
# encrypted as its source is, whatever is said here.
skip if {
	not "storage_encrypted" in object.keys(input.values)
	derived
}

derived if input.values.replicate_source_db

derived if input.values.snapshot_identifier

derived if count(input.values.restore_to_point_in_time) > 0
