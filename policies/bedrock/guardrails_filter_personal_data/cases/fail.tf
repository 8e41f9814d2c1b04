resource "aws_bedrock_guardrail" "bare" { # want "personal data is not filtered"
  name                      = "bare"
  blocked_input_messaging   = "No."
  blocked_outputs_messaging = "No."
}

resource "aws_bedrock_guardrail" "seen" {
  name                      = "seen"
  blocked_input_messaging   = "No."
  blocked_outputs_messaging = "No."

  sensitive_information_policy_config { # want "personal data is not filtered"
    pii_entities_config {
      type   = "EMAIL"
      action = "NONE"
    }
  }
}
