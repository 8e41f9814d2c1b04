# METADATA
# title: KMS keys rotate
# description: |
#   A key that never changes protects ever more data, and if its material leaks
#   all of it at once. With rotation KMS makes new material every year and keeps
#   the old for reading; nothing that uses the key notices.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
#     description: Rotate AWS KMS keys
# custom:
#   resources: [aws_kms_key]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: direct
#     - practice: sec_identities_audit
#       strength: partial
#   risk: medium
#   remediation: |
#     Turn rotation on. It costs no downtime and re-encrypts nothing.
#
#     ```terraform
#     resource "aws_kms_key" "example" {
#       enable_key_rotation = true
#     }
#     ```
package policies.kms.symmetric_keys_rotate

import data.lib.verdict

# Default: false (provider 5.100; KMS API, EnableKeyRotation).
fail contains verdict.fail("the key is never rotated", "enable_key_rotation") if not input.values.enable_key_rotation == true

# Only symmetric keys for encryption, with material made by KMS itself, can rotate
# (KMS Developer Guide, "Rotate AWS KMS keys").
skip if {
	some spec in [input.values.customer_master_key_spec]
	not spec in {"SYMMETRIC_DEFAULT", ""}
}

skip if {
	some usage in [input.values.key_usage]
	not usage in {"ENCRYPT_DECRYPT", ""}
}

skip if input.values.custom_key_store_id
