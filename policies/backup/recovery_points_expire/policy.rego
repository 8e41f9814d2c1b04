# METADATA
# title: Backups expire
# description: |
#   A backup rule without an end keeps every recovery point for ever. The bill
#   grows each day, and the data of people who asked to be forgotten stays.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/plan-options-and-configuration.html
#     description: Backup plan options and configuration
# custom:
#   resources: [aws_backup_plan]
#   scope: resource
#   evidence:
#     - practice: cost_decomissioning_resources_data_retention
#       strength: direct
#     - practice: sus_sus_data_a4
#       strength: direct
#     - practice: sus_sus_data_a6
#       strength: partial
#   risk: medium
#   remediation: |
#     Say for how many days the recovery points of each rule are needed.
#
#     ```terraform
#     resource "aws_backup_plan" "example" {
#       rule {
#         lifecycle {
#           delete_after = 35
#         }
#       }
#     }
#     ```
package policies.backup.recovery_points_expire

import data.lib.verdict

# Default: never (AWS Backup API, Lifecycle, DeleteAfterDays).
fail contains verdict.fail("recovery points are kept for ever", sprintf("rule[%d].lifecycle", [i])) if {
	some i, rule in input.values.rule
	not expires(rule)
}

expires(rule) if {
	some lifecycle in rule.lifecycle
	lifecycle.delete_after > 0
}
