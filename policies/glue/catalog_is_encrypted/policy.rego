# METADATA
# title: The data catalogue encrypts metadata and passwords
# description: |
#   The catalogue describes every table, and holds the passwords of connections.
#   Neither is encrypted with a key of the account unless its settings say so,
#   and a password is then given back in the clear to whoever may read the
#   connection.
# related_resources:
#   - ref: https://docs.aws.amazon.com/glue/latest/dg/encrypt-glue-data-catalog.html
#     description: Encrypting your Data Catalog
#   - ref: https://docs.aws.amazon.com/glue/latest/dg/encrypt-connection-passwords.html
#     description: Encrypting connection passwords
# custom:
#   resources: [aws_glue_data_catalog_encryption_settings]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_encrypt
#       strength: direct
#     - practice: sec_identities_secrets
#       strength: partial
#   risk: medium
#   remediation: |
#     Encrypt both. Roles that use the catalogue need the key from then on; what
#     is there already is encrypted when it is next written.
#
#     ```terraform
#     resource "aws_glue_data_catalog_encryption_settings" "example" {
#       data_catalog_encryption_settings {
#         connection_password_encryption {
#           aws_kms_key_id                       = aws_kms_key.example.arn
#           return_connection_password_encrypted = true
#         }
#
#         encryption_at_rest {
#           catalog_encryption_mode = "SSE-KMS"
#           sse_aws_kms_key_id      = aws_kms_key.example.arn
#         }
#       }
#     }
#     ```
package policies.glue.catalog_is_encrypted

import data.lib.verdict

settings := input.values.data_catalog_encryption_settings[0]

fail contains verdict.fail("the catalogue is not encrypted", "data_catalog_encryption_settings[0].encryption_at_rest[0].catalog_encryption_mode") if {
	settings.encryption_at_rest[0].catalog_encryption_mode == "DISABLED"
}

fail contains verdict.fail("connection passwords are given back in the clear", "data_catalog_encryption_settings[0].connection_password_encryption[0].return_connection_password_encrypted") if {
	settings.connection_password_encryption[0].return_connection_password_encrypted == false
}
