# METADATA
# title: Agents answer through a guardrail
# description: |
#   An agent says and does what the text that it reads leads it to. A guardrail
#   between it and its users takes out personal data and turns away what was put
#   in to mislead it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/bedrock/latest/userguide/agents-guardrail.html
#     description: Implement safeguards for your agent by associating a guardrail
#   - ref: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/bedrockagent_agent
#     description: aws_bedrockagent_agent
# custom:
#   resources: [aws_bedrockagent_agent]
#   scope: resource
#   evidence:
#     - practice: sec_data_classification_define_protection
#       strength: partial
#   risk: medium
#   remediation: |
#     Make a guardrail and associate it with the agent.
#
#     ```terraform
#     resource "aws_bedrockagent_agent" "example" {
#       guardrail_configuration = [{
#         guardrail_identifier = aws_bedrock_guardrail.example.guardrail_id
#         guardrail_version    = "1"
#       }]
#     }
#     ```
package policies.bedrock.agents_use_a_guardrail

import data.lib.verdict

# Default: none (Agents for Amazon Bedrock API, CreateAgent).
fail contains verdict.fail("the agent has no guardrail", "guardrail_configuration") if not input.values.guardrail_configuration[0]
