# METADATA
# title: Secret policies do not let everyone in
# description: |
#   A secret whose policy names everyone can be read from any AWS account.
#   Secrets Manager refuses such policies where it is asked to, and checks
#   nothing where it is not.
# related_resources:
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
#     description: Resource-based policies
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html
#     description: PutResourcePolicy, BlockPublicPolicy
# custom:
#   resources: [aws_secretsmanager_secret_policy, aws_secretsmanager_secret]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_identities_secrets
#       strength: partial
#   risk: high
#   remediation: |
#     Name the principals, and let Secrets Manager check the policy.
#
#     ```terraform
#     resource "aws_secretsmanager_secret_policy" "example" {
#       secret_arn          = aws_secretsmanager_secret.example.arn
#       block_public_policy = true
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Principal = { AWS = "arn:aws:iam::111122223333:role/reader" }
#           Action    = "secretsmanager:GetSecretValue"
#           Resource  = "*"
#         }]
#       })
#     }
#     ```
package policies.secretsmanager.secret_policies_are_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone in", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i in iam.public_statements(document)
}

# A secret without a policy of its own is judged where its policy is.
skip if {
	input.type == "aws_secretsmanager_secret"
	not input.values.policy
}
