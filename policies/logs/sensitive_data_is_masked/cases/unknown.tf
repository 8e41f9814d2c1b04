variable "type" {
  type = string
}

resource "aws_cloudwatch_log_group" "g" { # want unknown
  name = "g"
}

resource "aws_cloudwatch_log_account_policy" "p" {
  policy_name     = "p"
  policy_type     = var.type
  policy_document = "{}"
}
