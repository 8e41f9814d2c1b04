resource "aws_bedrockagent_agent" "a" {
  agent_name                  = "a"
  agent_resource_role_arn     = "arn:aws:iam::123456789012:role/agent"
  foundation_model            = "anthropic.claude-3-5-sonnet-20241022-v2:0"
  customer_encryption_key_arn = "arn:aws:kms:eu-west-1:123456789012:key/0123"
}

resource "aws_bedrock_guardrail" "g" {
  name                      = "g"
  blocked_input_messaging   = "No."
  blocked_outputs_messaging = "No."
  kms_key_arn               = "arn:aws:kms:eu-west-1:123456789012:key/0123"
}
