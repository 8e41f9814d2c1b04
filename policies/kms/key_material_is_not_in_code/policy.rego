# METADATA
# title: Key material and passwords of key stores are not in code
# description: |
#   Key material that stands in a repository is known to all who ever read it,
#   and everything encrypted with the key with it. It also stays in the state
#   and in the history after it was taken out.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys.html
#     description: Import key material
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_external_key
#     description: aws_kms_external_key
# custom:
#   resources: [aws_kms_external_key, aws_kms_custom_key_store]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: direct
#     - practice: sec_identities_secrets
#       strength: direct
#   risk: high
#   remediation: |
#     Import the material with the CLI, which encrypts it on the way, and leave
#     the argument away.
#
#     ```terraform
#     resource "aws_kms_external_key" "example" {
#       description = "material imported by hand"
#     }
#     ```
package policies.kms.key_material_is_not_in_code

import data.lib.literal
import data.lib.verdict

fail contains verdict.fail("key material stands in the configuration", "key_material_base64") if {
	literal.is_written(input.values.key_material_base64)
}

fail contains verdict.fail("the password of the key store stands in the configuration", "key_store_password") if {
	literal.is_written(input.values.key_store_password)
}

fail contains verdict.fail("the secret key of the external key manager stands in the configuration", "xks_proxy_authentication_credential[0].raw_secret_access_key") if {
	literal.is_written(input.values.xks_proxy_authentication_credential[0].raw_secret_access_key)
}

skip if literal.has_no_source(input)
