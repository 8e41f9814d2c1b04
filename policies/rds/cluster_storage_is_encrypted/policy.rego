# METADATA
# title: Database clusters are encrypted at rest
# description: |
#   A cluster's storage, backups and snapshots can be read by whoever gets hold
#   of them unless they are encrypted. It can only be chosen when a cluster is
#   made; adding it later means to restore from a snapshot into a new cluster.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html
#     description: Encrypting Amazon Aurora resources
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster#storage_encrypted-1
#     description: aws_rds_cluster.storage_encrypted
# custom:
#   resources: [aws_rds_cluster, aws_rds_global_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   remediation: |
#     Encrypt the cluster. This replaces a cluster that exists, so restore from
#     a snapshot with a key instead.
#
#     ```terraform
#     resource "aws_rds_cluster" "example" {
#       engine            = "aurora-postgresql"
#       storage_encrypted = true
#       kms_key_id        = aws_kms_key.example.arn
#     }
#     ```
package policies.rds.cluster_storage_is_encrypted

import data.lib.verdict

fail contains verdict.fail("the storage is not encrypted", "storage_encrypted") if input.values.storage_encrypted == false

# Default outside Aurora: false (RDS API, CreateDBCluster, StorageEncrypted).
fail contains verdict.fail("the storage is not encrypted", "storage_encrypted") if {
	silent
	input.type == "aws_rds_cluster"
	not is_aurora
}

# Aurora encrypts all clusters made since 18 February 2026, and earlier ones only
# where that was asked for (Aurora User Guide, "Encrypting Amazon Aurora resources").
unknown contains verdict.unknown("storage_encrypted", "an Aurora cluster made before 18 February 2026 is not encrypted by default") if {
	silent
	is_aurora
	not input.values.engine_mode == "serverless"
}

unknown contains verdict.unknown("storage_encrypted", "a global cluster made before 18 February 2026 is not encrypted by default") if {
	silent
	input.type == "aws_rds_global_cluster"
}

# What is made from something else is encrypted as that is.
skip if {
	silent
	derived
}

derived if input.values.snapshot_identifier

derived if input.values.replication_source_identifier

derived if {
	input.type == "aws_rds_cluster"
	input.values.global_cluster_identifier
}

derived if count(input.values.restore_to_point_in_time) > 0

derived if input.values.source_db_cluster_identifier

is_aurora if startswith(input.values.engine, "aurora")

silent if not "storage_encrypted" in object.keys(input.values)
