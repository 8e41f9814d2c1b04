# METADATA
# title: Language models are under a key of the account
# description: |
#   A model that was trained on your documents holds parts of them. The model,
#   and the volumes it is trained on, are encrypted with a key of AWS unless one
#   of yours is named.
# related_resources:
#   - ref: https://docs.aws.amazon.com/comprehend/latest/dg/kms-in-comprehend.html
#     description: KMS encryption in Amazon Comprehend
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/comprehend_entity_recognizer
#     description: aws_comprehend_entity_recognizer
# custom:
#   resources: [aws_comprehend_entity_recognizer, aws_comprehend_document_classifier]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#   risk: low
#   remediation: |
#     Name a key for the model and for the volume; the model is trained anew.
#
#     ```terraform
#     resource "aws_comprehend_entity_recognizer" "example" {
#       model_kms_key_id  = aws_kms_key.example.arn
#       volume_kms_key_id = aws_kms_key.example.arn
#     }
#     ```
package policies.comprehend.models_use_a_customer_key

import data.lib.verdict

# Default: a key of AWS for both (Comprehend Developer Guide, "KMS encryption").
fail contains verdict.fail("the model is under a key of AWS", "model_kms_key_id") if not input.values.model_kms_key_id

fail contains verdict.fail("the training volume is under a key of AWS", "volume_kms_key_id") if not input.values.volume_kms_key_id
