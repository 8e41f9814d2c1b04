# METADATA
# title: Backup vault policies do not let everyone in
# description: |
#   A vault holds copies of everything worth keeping. A policy for everyone lets
#   any AWS account copy backups out of it, or restore them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html
#     description: Vault access policies
# custom:
#   resources: [aws_backup_vault_policy]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#   risk: medium
#   remediation: |
#     Name the principals, or tie the statement to the organisation.
#
#     ```terraform
#     resource "aws_backup_vault_policy" "example" {
#       backup_vault_name = aws_backup_vault.example.name
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Principal = "*"
#           Action    = "backup:CopyIntoBackupVault"
#           Resource  = "*"
#           Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
#         }]
#       })
#     }
#     ```
package policies.backup.vault_policies_are_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i in iam.public_statements(document)
}
