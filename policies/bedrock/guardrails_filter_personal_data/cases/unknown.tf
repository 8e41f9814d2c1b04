variable "action" {
  type = string
}

resource "aws_bedrock_guardrail" "g" { # want unknown
  name                      = "g"
  blocked_input_messaging   = "No."
  blocked_outputs_messaging = "No."

  sensitive_information_policy_config {
    pii_entities_config {
      type   = "EMAIL"
      action = var.action
    }
  }
}
