# METADATA
# title: Identity policies do not allow every action on every resource
# description: |
#   Whoever holds such a policy, or takes over somebody who does, owns the
#   account: nothing is left that a mistake or an intruder could not do. A role
#   is given what its task needs.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege
#     description: Apply least-privilege permissions
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-generation.html
#     description: Generate a policy from what was really used
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
#   remediation: |
#     Name the actions and resources that the task needs. IAM Access Analyzer
#     writes such a policy from what was used.
#
#     ```terraform
#     resource "aws_iam_policy" "example" {
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect   = "Allow"
#           Action   = ["s3:GetObject"]
#           Resource = ["${aws_s3_bucket.example.arn}/*"]
#         }]
#       })
#     }
#     ```
package policies.iam.policies_do_not_grant_full_admin

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s allows every action on every resource", [iam.name(document, i)]), path) if {
	some path, document in iam.identity_documents(input)
	some i in iam.administration(document)
}

# A role without policies of its own is judged where its policies are.
skip if {
	input.type == "aws_iam_role"
	not input.values.inline_policy
}
