# METADATA
# title: Backups cannot be deleted before their time
# description: |
#   Ransomware looks for backups first. A locked vault lets nobody delete a
#   recovery point or shorten its life, the root user included, once the lock is
#   past its cooling-off time. A lock in governance mode can be lifted by who
#   has the right.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html
#     description: AWS Backup Vault Lock
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/logicallyairgappedvault.html
#     description: Logically air-gapped vault
# custom:
#   resources: [aws_backup_vault]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_automate_protection
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#   risk: medium
#   remediation: |
#     Lock the vault. Try it in governance mode first: after changeable_for_days
#     the lock stays for ever.
#
#     ```terraform
#     resource "aws_backup_vault_lock_configuration" "example" {
#       backup_vault_name   = aws_backup_vault.example.name
#       min_retention_days  = 7
#       max_retention_days  = 365
#       changeable_for_days = 3
#     }
#     ```
package policies.backup.vaults_are_locked

import data.lib.iam
import data.lib.related
import data.lib.verdict

companions := related.to(input, "aws_backup_vault_lock_configuration", "backup_vault_name")

# Default: no lock (AWS Backup API, CreateBackupVault).
fail contains verdict.missing("recovery points can be deleted before their time", "aws_backup_vault_lock_configuration") if {
	count(companions) == 0
	not denied
	not copied_out_of_reach
}

# A policy that denies deletion is a lock as well, if one that can be changed.
denied if {
	some companion in related.to(input, "aws_backup_vault_policy", "backup_vault_name")
	some i, statement in iam.denies(companion.documents.policy)
	iam.is_everyone(statement)
	"backup:DeleteRecoveryPoint" in iam.granted_by(statement, {"backup:DeleteRecoveryPoint"})
}

# A plan that fills the vault also copies to one that AWS holds locked.
copied_out_of_reach if {
	some plan in related.to(input, "aws_backup_plan", "rule.target_vault_name")
	some vault in related.all("aws_backup_logically_air_gapped_vault")
	some other in related.to(vault, "aws_backup_plan", "rule.copy_action.destination_vault_arn")
	other.key == plan.key
}
