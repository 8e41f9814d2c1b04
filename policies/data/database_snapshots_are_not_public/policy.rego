# METADATA
# title: Database snapshots are not shared with everyone
# description: |
#   A public snapshot can be restored by any AWS account, with all the data in
#   it. Scanners find new ones within minutes.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html
#     description: Sharing a DB snapshot
# custom:
#   resources:
#     - aws_db_snapshot
#     - aws_db_cluster_snapshot
#     - aws_db_snapshot_copy
#     - aws_rds_cluster_snapshot_copy
#   scope: resource
#   evidence:
#     - practice: sec_permissions_share_securely
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#   risk: high
#   remediation: |
#     Share the snapshot with the accounts that need it, encrypted with a key
#     that they may use.
#
#     ```terraform
#     resource "aws_db_snapshot" "example" {
#       db_instance_identifier = aws_db_instance.example.identifier
#       db_snapshot_identifier = "example"
#       shared_accounts        = ["444455556666"]
#     }
#     ```
package policies.data.database_snapshots_are_not_public

import data.lib.verdict

fail contains verdict.fail("the snapshot is shared with every AWS account", "shared_accounts") if {
	some account in input.values.shared_accounts
	lower(account) == "all"
}
