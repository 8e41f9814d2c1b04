# METADATA
# title: Identity policies do not decrypt with every key
# description: |
#   A key of one's own separates data only if few may use it. An identity that may
#   decrypt with all keys of the account undoes that for everything it, or whoever takes
#   it over, can read.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html
#     description: Best practices for IAM policies in AWS KMS
#   - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html
#     description: Actions, resources, and condition keys for AWS KMS
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
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: direct
#     - practice: sec_permissions_least_privileges
#       strength: direct
#   remediation: |
#     Name the keys, or the service through which they may be used.
#
#     ```terraform
#     resource "aws_iam_policy" "example" {
#       policy = jsonencode({
#         Version = "2012-10-17"
#         Statement = [{
#           Effect   = "Allow"
#           Action   = "kms:Decrypt"
#           Resource = aws_kms_key.example.arn
#         }]
#       })
#     }
#     ```
package policies.iam.policies_do_not_decrypt_with_every_key

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s allows %s with every key", [iam.name(document, grant.number), iam.some_of(grant.actions)]), path) if {
	some path, document in iam.identity_documents(input)
	some grant in iam.granted(document, {"kms:Decrypt", "kms:ReEncryptFrom"})
	iam.all_of(grant.statement, "kms", "key")
	not iam.is_limited(grant.statement)
}

# A role without policies of its own is judged where its policies are.
skip if {
	input.type == "aws_iam_role"
	not input.values.inline_policy
}
