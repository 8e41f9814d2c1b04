# METADATA
# title: Search indexes are under a key of the account
# description: |
#   An index holds the text of every document that was put in. It is always
#   encrypted, but without a key of yours with one of AWS for which nobody can
#   write a policy.
# related_resources:
#   - ref: https://docs.aws.amazon.com/kendra/latest/dg/encryption-at-rest.html
#     description: Encryption at rest in Amazon Kendra
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kendra_index
#     description: aws_kendra_index
# custom:
#   resources: [aws_kendra_index]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#   risk: low
#   remediation: |
#     Name a key when the index is made; it cannot be changed.
#
#     ```terraform
#     resource "aws_kendra_index" "example" {
#       server_side_encryption_configuration {
#         kms_key_id = aws_kms_key.example.arn
#       }
#     }
#     ```
package policies.kendra.indexes_use_a_customer_key

import data.lib.verdict

# Default: a key that AWS owns (Kendra Developer Guide, "Encryption at rest").
fail contains verdict.fail("the index is under a key of AWS", "server_side_encryption_configuration[0].kms_key_id") if {
	not input.values.server_side_encryption_configuration[0].kms_key_id
}
