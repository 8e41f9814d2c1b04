# METADATA
# title: DocumentDB clusters are encrypted at rest
# description: |
#   Without encryption the cluster's volumes, backups and snapshots are readable
#   to whoever gets hold of them. It is off by default, and can only be chosen
#   when the cluster is made. Elastic clusters are always encrypted.
# related_resources:
#   - ref: https://docs.aws.amazon.com/documentdb/latest/developerguide/encryption-at-rest.html
#     description: Encrypting Amazon DocumentDB data at rest
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/docdb_cluster
#     description: aws_docdb_cluster
# custom:
#   resources: [aws_docdb_cluster, aws_docdb_global_cluster]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   remediation: |
#     Encrypt the cluster. This replaces a cluster that exists: restore it from
#     a snapshot with a key.
#
#     ```terraform
#     resource "aws_docdb_cluster" "example" {
#       cluster_identifier = "example"
#       storage_encrypted  = true
#       kms_key_id         = aws_kms_key.example.arn
#     }
#     ```
package policies.docdb.storage_is_encrypted

import data.lib.verdict

# Default: false (provider 5.100, storage_encrypted; DocumentDB API, CreateDBCluster and CreateGlobalCluster).
fail contains verdict.fail("the storage is not encrypted", "storage_encrypted") if not input.values.storage_encrypted == true

# What is made from something else is encrypted as that is.
skip if {
	not "storage_encrypted" in object.keys(input.values)
	derived
}

derived if input.values.snapshot_identifier

derived if {
	input.type == "aws_docdb_cluster"
	input.values.global_cluster_identifier
}

derived if count(input.values.restore_to_point_in_time) > 0

derived if input.values.source_db_cluster_identifier
