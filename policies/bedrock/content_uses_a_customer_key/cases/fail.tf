resource "aws_bedrockagent_agent" "a" { # want "the agent is under a key of AWS"
  agent_name              = "a"
  agent_resource_role_arn = "arn:aws:iam::123456789012:role/agent"
  foundation_model        = "anthropic.claude-3-5-sonnet-20241022-v2:0"
}

resource "aws_bedrock_guardrail" "g" { # want "the guardrail is under"
  name                      = "g"
  blocked_input_messaging   = "No."
  blocked_outputs_messaging = "No."
}

resource "aws_bedrock_custom_model" "m" { # want "the model is under a key of AWS"
  custom_model_name     = "m"
  job_name              = "j"
  base_model_identifier = "amazon.titan-text-express-v1"
  role_arn              = "arn:aws:iam::123456789012:role/m"
  hyperparameters       = {}
}
