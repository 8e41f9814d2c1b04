# METADATA
# title: Roles are passed to named services or by name
# description: |
#   Who may pass any role to any service can have a service act with permissions that
#   they do not have themselves. The role's name, or the service that gets it, keeps
#   this within the task.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
#     description: Grant a user permissions to pass a role to an AWS service
#   - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
#     description: Actions, resources, and condition keys for AWS IAM
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
#     Name the roles, and the service that they are for.
#
#     ```terraform
#     resource "aws_iam_policy" "example" {
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect    = "Allow"
#           Action    = "iam:PassRole"
#           Resource  = aws_iam_role.task.arn
#           Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
#         }]
#       })
#     }
#     ```
package policies.iam.passrole_names_roles_or_services

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s passes any role to any service", [iam.name(document, grant.number)]), path) if {
	some path, document in iam.identity_documents(input)
	some grant in iam.granted(document, {"iam:PassRole"})
	statement := grant.statement
	iam.all_of(statement, "iam", "role")
	not iam.limits_passing(statement)
	not iam.escalates_by_passing(document) # said by policies_do_not_allow_privilege_escalation
}

# A role without policies of its own is judged where its policies are.
skip if {
	input.type == "aws_iam_role"
	not input.values.inline_policy
}
