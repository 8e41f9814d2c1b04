resource "aws_bedrockagent_agent" "guarded" {
  agent_name              = "guarded"
  agent_resource_role_arn = "arn:aws:iam::123456789012:role/agent"
  foundation_model        = "anthropic.claude-3-5-sonnet-20241022-v2:0"

  guardrail_configuration = [{
    guardrail_identifier = "g1"
    guardrail_version    = "1"
  }]
}
