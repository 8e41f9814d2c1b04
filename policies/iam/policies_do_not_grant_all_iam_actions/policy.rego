# METADATA
# title: Identity policies do not allow all of IAM, Organizations or IAM Identity Center
# description: |
#   Whoever may do everything in IAM can make any other permission, and whoever may do
#   everything in Organizations or IAM Identity Center can do so in all accounts. Such a
#   policy is administration by another name.
# related_resources:
#   - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
#     description: Actions, resources, and condition keys for AWS IAM
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
#     description: Permissions boundaries for IAM entities
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
#   remediation: |
#     Name the actions that the task needs. Let who must make roles do so under a path of
#     their own and with a permissions boundary.
#
#     ```terraform
#     resource "aws_iam_policy" "example" {
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Action    = ["iam:CreateRole", "iam:AttachRolePolicy"]
#           Resource  = "arn:aws:iam::111122223333:role/app/*"
#           Condition = { StringEquals = { "iam:PermissionsBoundary" = aws_iam_policy.boundary.arn } }
#         }]
#       })
#     }
#     ```
package policies.iam.policies_do_not_grant_all_iam_actions

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s allows every action of %s", [iam.name(document, i), names[service]]), path) if {
	some path, document in iam.identity_documents(input)
	some i, statement in iam.allows(document)
	some service in iam.services_in_full(statement)
	names[service]
}

names := {
	"iam": "IAM",
	"organizations": "Organizations",
	"sso": "IAM Identity Center",
}

# A role without policies of its own is judged where its policies are.
skip if {
	input.type == "aws_iam_role"
	not input.values.inline_policy
}
