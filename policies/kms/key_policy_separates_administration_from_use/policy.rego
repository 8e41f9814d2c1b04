# METADATA
# title: Nobody but the account has every right on a key
# description: |
#   Who holds all actions on a key can both read everything it protects and
#   delete it. One right for those who administer and one for those who use keep
#   a single stolen role from doing both. The account itself needs all rights,
#   so that the key stays manageable.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
#     description: Default key policy
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/best-practices.html
#     description: Security best practices for AWS KMS
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
#     - practice: sec_permissions_least_privileges
#       strength: partial
#   risk: medium
#   remediation: |
#     Give the account every action, administrators the managing ones, and users
#     those for cryptography.
#
#     ```terraform
#     data "aws_iam_policy_document" "key" {
#       statement {
#         actions   = ["kms:*"]
#         resources = ["*"]
#
#         principals {
#           type        = "AWS"
#           identifiers = ["arn:aws:iam::111122223333:root"]
#         }
#       }
#
#       statement {
#         actions   = ["kms:Encrypt", "kms:Decrypt", "kms:GenerateDataKey*", "kms:DescribeKey"]
#         resources = ["*"]
#
#         principals {
#           type        = "AWS"
#           identifiers = ["arn:aws:iam::111122223333:role/app"]
#         }
#       }
#     }
#     ```
package policies.kms.key_policy_separates_administration_from_use

import data.lib.iam
import data.lib.verdict

fail contains verdict.fail(sprintf("%s gives every action on the key to a principal", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i, statement in iam.allows(document)
	everything(statement)
	not iam.is_everyone(statement)
	some principal in statement.Principal.AWS
	not iam.is_account(principal)
}

fail contains verdict.fail(sprintf("%s gives every action on the key to a service", [iam.name(document, i)]), "policy") if {
	document := input.documents.policy
	some i, statement in iam.allows(document)
	everything(statement)
	count(statement.Principal.Service) > 0
}

everything(statement) if iam.every_action(statement)

everything(statement) if "kms" in iam.whole_services(statement)

# A key without a policy of its own has AWS's default, which trusts the account,
# or is judged where its policy is.
skip if {
	input.type != "aws_kms_key_policy"
	not input.values.policy
}
