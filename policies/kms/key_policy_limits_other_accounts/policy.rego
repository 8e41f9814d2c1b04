# METADATA
# title: No second account administers a key
# description: |
#   Another account that may change a key's policy, delete it or pass on grants
#   can lock the owner out of the data or hand it to a third. Sharing a key
#   takes only the actions for cryptography.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html
#     description: Allowing users in other accounts to use a KMS key
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
#       strength: partial
#     - practice: sec_permissions_share_securely
#       strength: partial
#   risk: medium
#   remediation: |
#     Give the other account what it needs to use the key, and grants only for
#     AWS services.
#
#     ```terraform
#     data "aws_iam_policy_document" "key" {
#       statement {
#         actions   = ["kms:Decrypt", "kms:DescribeKey"]
#         resources = ["*"]
#
#         principals {
#           type        = "AWS"
#           identifiers = ["arn:aws:iam::444455556666:root"]
#         }
#       }
#     }
#     ```
package policies.kms.key_policy_limits_other_accounts

import data.lib.iam
import data.lib.verdict

# Whose account it is needs no telling: KMS takes no policy that locks out who
# writes it, so that one account administers the key, and two cannot both be it.
fail contains verdict.fail(sprintf("accounts %s can all administer the key", [concat(", ", sort(accounts))]), "policy") if {
	count(accounts) > 1
}

accounts := {account |
	some grant in grants
	some account in iam.whole_accounts(grant.statement)
}

grants := iam.allowed(input.documents.policy, administering)

# A role may be in the account of the key, of which only AWS knows the number.
unknown contains verdict.unknown("policy", "it is not known in whose account a principal is that may administer the key") if {
	count(accounts) < 2
	some grant in grants
	some account in iam.accounts(grant.statement)
	not account in accounts
}

# Of the service authorization reference for AWS KMS: who may do one of these
# takes the key over, or away.
# https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html
administering := {"kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:DisableKey", "kms:DeleteImportedKeyMaterial"}

# A key without a policy of its own has AWS's default, which trusts the account,
# or is judged where its policy is.
skip if {
	input.type != "aws_kms_key_policy"
	not input.values.policy
}
