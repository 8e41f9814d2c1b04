# METADATA
# title: Snapshots are not restorable by everyone, and the Region blocks public sharing
# description: |
#   A public snapshot is a disk that anyone with an AWS account can copy and
#   read, and people look for them. One switch for the region refuses to share
#   any snapshot with everyone.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html
#     description: Block public access for Amazon EBS snapshots
# custom:
#   scope: account
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#     - practice: sec_permissions_define_guardrails
#       strength: partial
#   risk: high
#   remediation: |
#     Block it in every region that is used. "block-all-sharing" also makes
#     snapshots private that are public now.
#
#     ```terraform
#     resource "aws_ebs_snapshot_block_public_access" "this" {
#       state = "block-all-sharing"
#     }
#     ```
package policies.ebs.snapshots_are_not_public

import data.lib.related
import data.lib.verdict

settings := related.all("aws_ebs_snapshot_block_public_access")

# Default: unblocked (Amazon EBS User Guide, "Block public access for Amazon EBS
# snapshots").
fail contains verdict.missing("snapshots may be shared with everyone", "aws_ebs_snapshot_block_public_access") if count(settings) == 0

fail contains verdict.at(setting, "snapshots may be shared with everyone", "state") if {
	some setting in settings
	setting.values.state == "unblocked"
}
