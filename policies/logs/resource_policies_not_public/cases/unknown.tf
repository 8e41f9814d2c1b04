variable "policy" {
  type = string
}

resource "aws_cloudwatch_log_resource_policy" "r" { # want unknown
  policy_name     = "r"
  policy_document = var.policy
}
