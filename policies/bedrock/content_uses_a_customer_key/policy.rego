# METADATA
# title: Agents, guardrails and custom models are under a key of the account
# description: |
#   What an agent is told, what a guardrail looks for and what a custom model
#   learned is always encrypted, but with a key of AWS for which nobody can
#   write a policy.
# related_resources:
#   - ref: https://docs.aws.amazon.com/bedrock/latest/userguide/data-encryption.html
#     description: Data encryption in Amazon Bedrock
#   - ref: https://docs.aws.amazon.com/bedrock/latest/userguide/encryption-custom-job.html
#     description: Encryption of custom models
# custom:
#   resources: [aws_bedrockagent_agent, aws_bedrock_guardrail, aws_bedrock_custom_model]
#   scope: resource
#   evidence:
#     - practice: sec_protect_data_rest_key_mgmt
#       strength: partial
#   risk: low
#   remediation: |
#     Name a key that the roles which use them may use.
#
#     ```terraform
#     resource "aws_bedrockagent_agent" "example" {
#       customer_encryption_key_arn = aws_kms_key.example.arn
#     }
#     ```
package policies.bedrock.content_uses_a_customer_key

import data.lib.verdict

fail contains verdict.fail("the agent is under a key of AWS", "customer_encryption_key_arn") if {
	input.type == "aws_bedrockagent_agent"
	not input.values.customer_encryption_key_arn
}

fail contains verdict.fail("the guardrail is under a key of AWS", "kms_key_arn") if {
	input.type == "aws_bedrock_guardrail"
	not input.values.kms_key_arn
}

fail contains verdict.fail("the model is under a key of AWS", "custom_model_kms_key_id") if {
	input.type == "aws_bedrock_custom_model"
	not input.values.custom_model_kms_key_id
}
