# METADATA
# title: Identity policies do not let their holder raise their own privileges
# description: |
#   Some permissions are worth more than they seem: who may write a policy for a role
#   that they can use, or pass any role to a function whose code they choose, has the
#   permissions of all roles. Whoever steals such an identity ends up as administrator.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
#     description: Permissions boundaries for IAM entities
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
#     description: Grant a user permissions to pass a role to an AWS service
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/security-iam-awsmanpol.html
#     description: AWS managed policies
# custom:
#   resources:
#     - aws_iam_policy
#     - aws_iam_role_policy
#     - aws_iam_user_policy
#     - aws_iam_group_policy
#     - aws_iam_role
#     - aws_ssoadmin_permission_set_inline_policy
#   scope: resource
#   evidence:
#     - practice: sec_permissions_least_privileges
#       strength: direct
#     - practice: sec_permissions_continuous_reduction
#       strength: partial
#     - practice: sec_identities_groups_attributes
#       strength: partial
#     - practice: sec_permissions_define_guardrails
#       strength: partial
#   remediation: |
#     Name the roles that may be changed or passed and the service they are passed to, and
#     demand a permissions boundary where roles are made.
#
#     ```terraform
#     resource "aws_iam_policy" "example" {
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [
#           {
#             Effect    = "Allow"
#             Action    = ["iam:CreateRole", "iam:PutRolePolicy"]
#             Resource  = "arn:aws:iam::111122223333:role/app/*"
#             Condition = { StringEquals = { "iam:PermissionsBoundary" = aws_iam_policy.boundary.arn } }
#           },
#           {
#             Effect    = "Allow"
#             Action    = "iam:PassRole"
#             Resource  = aws_iam_role.function.arn
#             Condition = { StringEquals = { "iam:PassedToService" = "lambda.amazonaws.com" } }
#           },
#         ]
#       })
#     }
#     ```
package policies.iam.policies_do_not_allow_privilege_escalation

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("it opens ways to more permissions: %s", [iam.some_of(ways)]), path) if {
	some path, document in iam.identity_documents(input)
	ways := iam.escalations(document)
	count(ways) > 0
	not administers(document)
}

# Said by policies_do_not_grant_all_iam_actions and policies_do_not_grant_full_admin.
administers(document) if {
	some statement in document.Statement
	"iam" in iam.services_in_full(statement)
}

administers(document) if count(iam.administration(document)) > 0

# A role without policies of its own is judged where its policies are.
skip if {
	input.type == "aws_iam_role"
	not input.values.inline_policy
}
