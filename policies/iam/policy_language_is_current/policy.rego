# METADATA
# title: Policies declare the current policy language
# description: |
#   Without a version AWS reads a policy in the language of 2008, in which variables
#   such as the user's name are plain text. The statement that should limit each user to
#   a folder of their own matches nothing, or a folder with a strange name.
# related_resources:
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
#     description: 'IAM JSON policy elements: Version'
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
#     description: 'IAM policy elements: variables and tags'
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
#       strength: partial
#   risk: low
#   remediation: |
#     Declare the version. Nothing changes for policies without variables.
#
#     ```terraform
#     resource "aws_iam_policy" "example" {
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect   = "Allow"
#           Action   = "s3:GetObject"
#           Resource = "${aws_s3_bucket.example.arn}/*"
#         }]
#       })
#     }
#     ```
package policies.iam.policy_language_is_current

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail("the policy is read in the language of 2008", path) if {
	some path, document in documents
	not document.Version == "2012-10-17"
}

documents := object.union(iam.identity_documents(input), trust)

trust := {"assume_role_policy": input.documents.assume_role_policy} if {
	input.documents.assume_role_policy
} else := {}
