# METADATA
# title: Identity policies do not allow all but what they name
# description: |
#   Allow with NotAction or NotResource grants everything that is not in the list, also
#   services, actions and resources that come later and nobody thought of. A list of
#   what is allowed can be read; what such a statement allows cannot.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
#     description: 'IAM JSON policy elements: NotAction'
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html
#     description: 'IAM JSON policy elements: NotResource'
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
#     Name what is allowed, and deny the exceptions in a statement of their own.
#
#     ```terraform
#     resource "aws_iam_policy" "example" {
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [
#           { Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = "${aws_s3_bucket.example.arn}/*" },
#           { Effect = "Deny", Action = "s3:*", Resource = "${aws_s3_bucket.example.arn}/private/*" },
#         ]
#       })
#     }
#     ```
package policies.iam.policies_do_not_allow_by_exclusion

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s allows every action but those it names", [iam.name(document, i)]), path) if {
	some path, document in documents
	some i, statement in iam.allows(document)
	statement.NotAction
}

fail contains verdict.fail(sprintf("%s allows its actions on every resource but those it names", [iam.name(document, i)]), path) if {
	some path, document in documents
	some i, statement in iam.allows(document)
	statement.NotResource
	not i in iam.administration(document)
}

documents := iam.identity_documents(input)

# A role without policies of its own is judged where its policies are.
skip if {
	input.type == "aws_iam_role"
	not input.values.inline_policy
}
