# METADATA
# title: Database snapshots are encrypted
# description: |
#   A snapshot holds all the data that its database held, outlives it, and can
#   be copied and shared. One of an unencrypted database is readable wherever it
#   goes. An unencrypted snapshot is encrypted by copying it with a key.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html
#     description: Copying a DB snapshot
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html
#     description: Encrypting Amazon RDS resources
# custom:
#   resources:
#     - aws_db_snapshot
#     - aws_db_cluster_snapshot
#     - aws_db_snapshot_copy
#     - aws_docdb_cluster_snapshot
#     - aws_neptune_cluster_snapshot
#     - aws_rds_cluster_snapshot_copy
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#   risk: medium
#   remediation: |
#     Encrypt the database, or copy the snapshot with a key and delete the
#     original.
#
#     ```terraform
#     resource "aws_db_snapshot_copy" "example" {
#       source_db_snapshot_identifier = aws_db_snapshot.example.db_snapshot_arn
#       target_db_snapshot_identifier = "example-encrypted"
#       kms_key_id                    = aws_kms_key.example.arn
#     }
#     ```
package policies.databases.snapshots_are_encrypted

import data.lib.related
import data.lib.verdict

# Both are what AWS reports, nothing that can be configured.
fail contains verdict.fail("the snapshot is not encrypted", "encrypted") if input.values.encrypted == false

fail contains verdict.fail("the snapshot is not encrypted", "storage_encrypted") if input.values.storage_encrypted == false

# A copy with a key is encrypted whatever its source is. Where that is not known,
# the source decides, and is judged itself where it can be seen.
unknown contains verdict.unknown("", "the snapshot is encrypted as its source is, which is not in the workload") if {
	unreported
	not input.values.kms_key_id
	not source_is_judged
}

skip if {
	unreported
	not input.values.kms_key_id
	source_is_judged
}

unreported if {
	not "encrypted" in object.keys(input.values)
	not "storage_encrypted" in object.keys(input.values)
}

source_is_judged if {
	input.type == "aws_db_snapshot"
	count(related.from(input, "db_instance_identifier")) > 0
}

source_is_judged if {
	input.type in {"aws_db_cluster_snapshot", "aws_docdb_cluster_snapshot", "aws_neptune_cluster_snapshot"}
	count(related.from(input, "db_cluster_identifier")) > 0
}

source_is_judged if {
	input.type == "aws_db_snapshot_copy"
	count(related.from(input, "source_db_snapshot_identifier")) > 0
}

source_is_judged if {
	input.type == "aws_rds_cluster_snapshot_copy"
	count(related.from(input, "source_db_cluster_snapshot_identifier")) > 0
}
