# METADATA
# title: Backup vaults are encrypted with a customer key
# description: |
#   A vault without a key of its own uses one that AWS manages. Backups under it
#   cannot be copied to another account, and nobody can say by policy who
#   restores them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html
#     description: Encryption for backups
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/create-cross-account-backup.html
#     description: Creating backup copies across accounts
# custom:
#   resources: [aws_backup_vault]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#   risk: low
#   remediation: |
#     Make a vault with a customer managed key. The key of a vault that exists
#     cannot be changed.
#
#     ```terraform
#     resource "aws_backup_vault" "example" {
#       name        = "example"
#       kms_key_arn = aws_kms_key.backup.arn
#     }
#     ```
package policies.backup.vaults_use_a_customer_key

import data.lib.classification
import data.lib.verdict

# Default: aws/backup (AWS Backup API, CreateBackupVault, EncryptionKeyArn).
fail contains verdict.fail("the vault has no customer key", "kms_key_arn") if not keyed

keyed if {
	input.values.kms_key_arn != ""
	not endswith(input.values.kms_key_arn, "alias/aws/backup")
}

# An account tells which key it is, not whose: the one of AWS looks alike.
unknown contains verdict.unknown("kms_key_arn", "the key may be the one that AWS manages") if {
	input.source in {"aws", "state"}
	keyed
}

# Of sensitive data data/sensitive_stores_have_stronger_protection says it.
skip if classification.is_sensitive(input.values.tags_all)
