resource "aws_bedrockagent_agent" "bare" { # want "no guardrail"
  agent_name              = "bare"
  agent_resource_role_arn = "arn:aws:iam::123456789012:role/agent"
  foundation_model        = "anthropic.claude-3-5-sonnet-20241022-v2:0"
}
