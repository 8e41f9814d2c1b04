# METADATA
# title: Backup controls are audited
# description: |
#   An audit framework checks every day that backups are encrypted and cannot be
#   deleted by hand, and reports each resource for which that is not so.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/aws-backup-audit-manager.html
#     description: AWS Backup Audit Manager
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/controls-and-remediation.html
#     description: Controls and remediation
# custom:
#   scope: account
#   evidence:
#     - practice: sec_protect_data_rest_automate_protection
#       strength: partial
#       polarity: presence
#     - practice: sec_securely_operate_control_objectives
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Make a framework with the controls for encryption and deletion.
#
#     ```terraform
#     resource "aws_backup_framework" "example" {
#       name = "example"
#
#       control {
#         name = "BACKUP_RECOVERY_POINT_ENCRYPTED"
#       }
#
#       control {
#         name = "BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED"
#       }
#     }
#     ```
package policies.backup.controls_are_audited

import data.lib.related
import data.lib.verdict

fail contains verdict.missing("no framework checks encryption or deletion of backups", "aws_backup_framework") if not audited

audited if {
	some framework in related.all("aws_backup_framework")
	some control in framework.values.control
	control.name in {"BACKUP_RECOVERY_POINT_ENCRYPTED", "BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED"}
}
