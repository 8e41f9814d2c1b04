# METADATA
# title: Roles cannot be assumed by everyone
# description: |
#   A trust policy with the principal * lets any AWS account in the world take
#   the role and all that it may do. A condition on the organisation, an account
#   or a principal's ARN narrows it; an external id alone does not, because it is
#   no secret.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
#     description: The Principal element
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
#     description: Access to AWS accounts owned by third parties
# custom:
#   resources: [aws_iam_role]
#   scope: resource
#   evidence:
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#     - practice: sec_permissions_least_privileges
#       strength: direct
#   remediation: |
#     Name who may assume the role, or tie it to your organisation.
#
#     ```terraform
#     resource "aws_iam_role" "example" {
#       assume_role_policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Action    = "sts:AssumeRole"
#           Principal = { AWS = "arn:aws:iam::111122223333:role/deployer" }
#         }]
#       })
#     }
#     ```
package policies.iam.role_trust_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone assume the role", [iam.name(trust, i)]), "assume_role_policy") if {
	some i in iam.public_statements(trust)
}

trust := input.documents.assume_role_policy
