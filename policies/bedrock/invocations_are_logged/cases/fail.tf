# complete
# It may be on by hand, or from elsewhere.
resource "aws_bedrockagent_agent" "a" { # want unknown
  agent_name              = "a"
  agent_resource_role_arn = "arn:aws:iam::123456789012:role/agent"
  foundation_model        = "anthropic.claude-3-5-sonnet-20241022-v2:0"
}
