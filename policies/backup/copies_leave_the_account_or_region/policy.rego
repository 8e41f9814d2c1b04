# METADATA
# title: Backups are copied to another account or Region
# description: |
#   A backup beside what it protects goes down with it: by one stolen
#   administrator, one closed account, one failed Region. A copy elsewhere is
#   out of reach of all three.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-region-backup.html
#     description: Creating backup copies across AWS Regions
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/create-cross-account-backup.html
#     description: Creating backup copies across AWS accounts
# custom:
#   resources: [aws_backup_plan]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_automate_protection
#       strength: direct
#   risk: medium
#   remediation: |
#     Add a copy action to a vault elsewhere.
#
#     ```terraform
#     resource "aws_backup_plan" "example" {
#       rule {
#         copy_action {
#           destination_vault_arn = "arn:aws:backup:eu-central-1:444455556666:backup-vault:copies"
#         }
#       }
#     }
#     ```
package policies.backup.copies_leave_the_account_or_region

import data.lib.related
import data.lib.verdict

# Default: no copies (AWS Backup API, BackupRule, CopyActions).
fail contains verdict.fail("no rule copies its backups", "rule[0].copy_action") if not copied

copied if {
	some rule in input.values.rule
	count(rule.copy_action) > 0
}

# A copy beside the original goes down with it.
fail contains verdict.fail("backups are only copied within the account and region", "rule[0].copy_action") if {
	copied
	destinations := {copy.destination_vault_arn |
		some rule in input.values.rule
		some copy in rule.copy_action
	}
	beside := [vault |
		some vault in related.beside(input, "aws_backup_vault")
		some plan in related.to(vault, "aws_backup_plan", "rule.copy_action.destination_vault_arn")
		plan.key == input.key
	]
	count(destinations) == count(beside)
}
