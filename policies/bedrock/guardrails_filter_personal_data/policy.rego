# METADATA
# title: Guardrails take out personal data
# description: |
#   A guardrail without a filter for personal data lets a model repeat names,
#   numbers and addresses from its context to whoever asks.
# related_resources:
#   - ref: https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-sensitive-filters.html
#     description: Remove PII from conversations by using sensitive information filters
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/bedrock_guardrail
#     description: aws_bedrock_guardrail
# custom:
#   resources: [aws_bedrock_guardrail]
#   scope: resource
#   evidence:
#     - practice: sec_data_classification_define_protection
#       strength: partial
#     - practice: sec_data_classification_auto_classification
#       strength: partial
#   risk: low
#   remediation: |
#     Add the kinds of personal data that the application handles, and mask or
#     block them.
#
#     ```terraform
#     resource "aws_bedrock_guardrail" "example" {
#       sensitive_information_policy_config {
#         pii_entities_config {
#           type   = "EMAIL"
#           action = "ANONYMIZE"
#         }
#       }
#     }
#     ```
package policies.bedrock.guardrails_filter_personal_data

import data.lib.verdict

fail contains verdict.fail("personal data is not filtered", "sensitive_information_policy_config") if not filtered

filtered if {
	some entity in input.values.sensitive_information_policy_config[0].pii_entities_config
	entity.action in {"ANONYMIZE", "BLOCK"}
}

filtered if {
	some entity in input.values.sensitive_information_policy_config[0].regexes_config
	entity.action in {"ANONYMIZE", "BLOCK"}
}
