# METADATA
# title: Permission to assume roles names the roles
# description: |
#   Many roles, in this account and others, trust a whole account and leave the choice
#   to its identity policies. Who may assume any role can use all of those, also the
#   ones that come later.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_permissions-to-switch.html
#     description: Grant a user permissions to switch roles
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege
#     description: Apply least-privilege permissions
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
#     - practice: sec_permissions_share_securely
#       strength: partial
#   remediation: |
#     Name the roles, or tie the permission to an account or organization of yours.
#
#     ```terraform
#     resource "aws_iam_policy" "example" {
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect   = "Allow"
#           Action   = "sts:AssumeRole"
#           Resource = "arn:aws:iam::111122223333:role/deployer"
#         }]
#       })
#     }
#     ```
package policies.iam.assume_role_permission_names_roles

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets assume any role", [iam.name(document, grant.number)]), path) if {
	some path, document in iam.identity_documents(input)
	some grant in iam.granted(document, {"sts:AssumeRole"})
	iam.all_of(grant.statement, "iam", "role")
	not limited(grant.statement)
}

limited(statement) if {
	some condition in statement.Condition
	lower(condition.operator) in {"stringequals", "stringequalsignorecase", "stringlike", "foranyvalue:stringequals", "foranyvalue:stringlike"}
	regex.match(`^((aws:resource(account|orgid|orgpaths))$|(aws|iam):resourcetag/)`, lower(condition.key))
}

# A role without policies of its own is judged where its policies are.
skip if {
	input.type == "aws_iam_role"
	not input.values.inline_policy
}
