# METADATA
# title: Key policies do not let everyone in
# description: |
#   A statement for everyone lets any AWS account use the key, and with the
#   wrong actions take it over, so that encryption keeps nobody out. A condition
#   on the calling account or organisation narrows it; one on the service alone
#   does not.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
#     description: Key policies in AWS KMS
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
#     description: AWS KMS condition keys
# custom:
#   resources:
#     - aws_kms_key
#     - aws_kms_key_policy
#     - aws_kms_external_key
#     - aws_kms_replica_key
#     - aws_kms_replica_external_key
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: direct
#     - practice: sec_permissions_analyze_cross_account
#       strength: direct
#   risk: high
#   remediation: |
#     Name the principals, or tie the statement to the calling account.
#
#     ```terraform
#     data "aws_iam_policy_document" "key" {
#       statement {
#         actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
#         resources = ["*"]
#
#         principals {
#           type        = "AWS"
#           identifiers = ["*"]
#         }
#
#         condition {
#           test     = "StringEquals"
#           variable = "kms:CallerAccount"
#           values   = ["111122223333"]
#         }
#       }
#     }
#     ```
package policies.kms.key_policy_not_public

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s lets everyone use the key", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i in iam.public_statements(document)
}

# A key without a policy of its own has AWS's default, which trusts the account,
# or is judged where its policy is.
skip if {
	input.type != "aws_kms_key_policy"
	not input.values.policy
}
