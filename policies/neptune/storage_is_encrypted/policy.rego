# METADATA
# title: Neptune clusters are encrypted at rest
# description: |
#   Without encryption the cluster's volumes, backups and snapshots are readable
#   to whoever gets hold of them. It is off by default, and can only be chosen
#   when the cluster is made.
# related_resources:
#   - ref: https://docs.aws.amazon.com/neptune/latest/userguide/encrypt.html
#     description: Encrypting Neptune resources at rest
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/neptune_cluster
#     description: aws_neptune_cluster
# custom:
#   resources: [aws_neptune_cluster, aws_neptune_global_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   remediation: |
#     Encrypt the cluster. This replaces a cluster that exists: restore it from
#     a snapshot with a key.
#
#     ```terraform
#     resource "aws_neptune_cluster" "example" {
#       cluster_identifier = "example"
#       storage_encrypted  = true
#       kms_key_arn        = aws_kms_key.example.arn
#     }
#     ```
package policies.neptune.storage_is_encrypted

import data.lib.verdict

# Default: false (provider 5.100, storage_encrypted; Neptune API, CreateDBCluster and CreateGlobalCluster).
fail contains verdict.fail("the storage is not encrypted", "storage_encrypted") if not input.values.storage_encrypted == true

# What is made from something else is encrypted as that is.
skip if {
	not "storage_encrypted" in object.keys(input.values)
	derived
}

derived if input.values.snapshot_identifier

derived if input.values.replication_source_identifier

derived if {
	input.type == "aws_neptune_cluster"
	input.values.global_cluster_identifier
}

derived if input.values.source_db_cluster_identifier
