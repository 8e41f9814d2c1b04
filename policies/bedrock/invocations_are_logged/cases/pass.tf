resource "aws_bedrockagent_agent" "a" {
  agent_name              = "a"
  agent_resource_role_arn = "arn:aws:iam::123456789012:role/agent"
  foundation_model        = "anthropic.claude-3-5-sonnet-20241022-v2:0"
}

resource "aws_bedrock_model_invocation_logging_configuration" "on" {
  logging_config {
    text_data_delivery_enabled = true

    s3_config {
      bucket_name = "calls"
    }
  }
}
