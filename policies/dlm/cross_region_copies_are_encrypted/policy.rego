# METADATA
# title: Copies of snapshots in other Regions are encrypted
# description: |
#   A lifecycle policy copies snapshots to another Region unattended. A copy
#   that is not encrypted holds the whole disk readable, where nobody looks.
# related_resources:
#   - ref: https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-ami-policy.html
#     description: Automate EBS snapshot lifecycles
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dlm_lifecycle_policy
#     description: aws_dlm_lifecycle_policy
# custom:
#   resources: [aws_dlm_lifecycle_policy]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#   risk: medium
#   remediation: |
#     Encrypt the copies, with a key of the target Region.
#
#     ```terraform
#     resource "aws_dlm_lifecycle_policy" "example" {
#       policy_details {
#         schedule {
#           cross_region_copy_rule {
#             target    = "eu-central-1"
#             encrypted = true
#             cmk_arn   = aws_kms_key.copies.arn
#           }
#         }
#       }
#     }
#     ```
package policies.dlm.cross_region_copies_are_encrypted

import data.lib.verdict

fail contains verdict.fail("copies to another region are not encrypted", sprintf("policy_details[0].schedule[%d].cross_region_copy_rule[%d].encrypted", [i, j])) if {
	some i, schedule in input.values.policy_details[0].schedule
	some j, rule in schedule.cross_region_copy_rule
	not rule.encrypted == true
}

# Default: false (DLM API, EncryptionConfiguration, Encrypted).
fail contains verdict.fail("copies to another region are not encrypted", sprintf("policy_details[0].action[%d].cross_region_copy[%d].encryption_configuration[0].encrypted", [i, j])) if {
	some i, action in input.values.policy_details[0].action
	some j, copy in action.cross_region_copy
	not encrypted(copy)
}

encrypted(copy) if {
	some configuration in copy.encryption_configuration
	configuration.encrypted == true
}

skip if not copies

copies if count(input.values.policy_details[0].schedule[_].cross_region_copy_rule) > 0

copies if count(input.values.policy_details[0].action[_].cross_region_copy) > 0
