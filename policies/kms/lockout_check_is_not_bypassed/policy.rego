# METADATA
# title: Key policies are checked for lockout
# description: |
#   KMS refuses a policy that would keep its own writer from changing it again.
#   With the check off, a slip makes the key unmanageable for ever; only AWS
#   Support may help.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html
#     description: PutKeyPolicy, BypassPolicyLockoutSafetyCheck
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
#   risk: low
#   remediation: |
#     Leave the argument away.
#
#     ```terraform
#     resource "aws_kms_key" "example" {
#       bypass_policy_lockout_safety_check = false
#     }
#     ```
package policies.kms.lockout_check_is_not_bypassed

import data.lib.verdict

# Default: false (KMS API, PutKeyPolicy).
fail contains verdict.fail("the check against locking oneself out is off", "bypass_policy_lockout_safety_check") if {
	input.values.bypass_policy_lockout_safety_check == true
}

# The flag belongs to the call; an account does not tell of it.
skip if input.source == "aws"
