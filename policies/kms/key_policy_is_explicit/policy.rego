# METADATA
# title: Keys have a policy that somebody wrote
# description: |
#   A key without a policy gets one that trusts the account, and so whoever an
#   identity policy in it lets use any key. A policy of its own says who uses
#   this key, and holds however generous identity policies become.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
#     description: Default key policy
# custom:
#   resources: [aws_kms_key]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#   risk: low
#   remediation: |
#     Write down who administers the key and who uses it.
#
#     ```terraform
#     resource "aws_kms_key_policy" "example" {
#       key_id = aws_kms_key.example.id
#       policy = data.aws_iam_policy_document.key.json
#     }
#     ```
package policies.kms.key_policy_is_explicit

import data.lib.related
import data.lib.verdict

# Default: the account is trusted (KMS API, CreateKey, Policy).
fail contains verdict.missing("the key has no policy of its own", "aws_kms_key_policy") if {
	not input.values.policy
	count(related.to(input, "aws_kms_key_policy", "key_id")) == 0
}
