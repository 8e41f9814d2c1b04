# METADATA
# title: Deleted snapshots stay in the recycle bin for a while
# description: |
#   A retention rule keeps EBS snapshots and images that somebody deleted, by
#   mistake or to cover tracks, for some days in which they can be had back. That
#   there is one is a good sign; that there is none says nothing, since copies in
#   another account do as well.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/recycle-bin.html
#     description: Recover deleted EBS snapshots and EBS-backed AMIs with Recycle Bin
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rbin_rule
#     description: aws_rbin_rule
# custom:
#   scope: workload
#   evidence:
#     - practice: sec_protect_data_rest_access_control
#       strength: partial
#       polarity: presence
#     - practice: sec_incident_response_prepare_forensic
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Keep deleted snapshots for two weeks.
#
#     ```terraform
#     resource "aws_rbin_rule" "snapshots" {
#       resource_type = "EBS_SNAPSHOT"
#
#       retention_period {
#         retention_period_value = 14
#         retention_period_unit  = "DAYS"
#       }
#     }
#     ```
package policies.rbin.deleted_snapshots_can_be_recovered

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no rule keeps deleted snapshots", "aws_rbin_rule") if not kept

kept if {
	some rule in related.all("aws_rbin_rule")
	rule.values.resource_type == "EBS_SNAPSHOT"
}
