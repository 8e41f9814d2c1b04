# METADATA
# title: Archive vaults do not let everyone in
# description: |
#   An archive keeps what must be kept for years. A vault whose access policy
#   names everyone can be read, or emptied, from any AWS account.
# related_resources:
#   - ref: https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-access-policy.html
#     description: Vault access policies
# custom:
#   resources: [aws_glacier_vault]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_protect_data_rest_access_control
#       strength: direct
#   risk: high
#   remediation: |
#     Name the principals, or take the policy away: identity policies suffice
#     within the account.
#
#     ```terraform
#     resource "aws_glacier_vault" "example" {
#       name = "example"
#       access_policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Principal = { AWS = "arn:aws:iam::111122223333:role/archivist" }
#           Action    = ["glacier:InitiateJob", "glacier:GetJobOutput"]
#           Resource  = "*"
#         }]
#       })
#     }
#     ```
package policies.glacier.vault_policies_are_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "access_policy") if {
	document := input.documents.access_policy
	some i in iam.public_statements(document)
}
