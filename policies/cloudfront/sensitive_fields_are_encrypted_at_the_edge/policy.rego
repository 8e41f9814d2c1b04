# METADATA
# title: Sensitive form fields are encrypted at the edge
# description: |
#   TLS ends at the distribution, and behind it every service on the way reads
#   the form. A field that is encrypted at the edge can be read by the one
#   service that holds the key.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/field-level-encryption.html
#     description: Use field-level encryption to help protect sensitive data
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_field_level_encryption_config
#     description: aws_cloudfront_field_level_encryption_config
# custom:
#   resources: [aws_cloudfront_distribution]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_transit_encrypt
#       strength: partial
#       polarity: presence
#     - practice: sec_data_classification_define_protection
#       strength: partial
#       polarity: presence
#   risk: low
#   remediation: |
#     Encrypt the fields of the behaviours that take card numbers and the like.
#
#     ```terraform
#     resource "aws_cloudfront_distribution" "example" {
#       ordered_cache_behavior {
#         path_pattern              = "/pay"
#         field_level_encryption_id = aws_cloudfront_field_level_encryption_config.example.id
#       }
#     }
#     ```
package policies.cloudfront.sensitive_fields_are_encrypted_at_the_edge

import data.lib.verdict

fail contains verdict.fail("no behaviour encrypts fields", "default_cache_behavior[0].field_level_encryption_id") if not encrypted

encrypted if {
	some behavior in input.values.default_cache_behavior
	behavior.field_level_encryption_id != ""
}

encrypted if {
	some behavior in input.values.ordered_cache_behavior
	behavior.field_level_encryption_id != ""
}
