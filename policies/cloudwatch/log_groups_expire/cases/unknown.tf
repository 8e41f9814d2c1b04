variable "days" {
  type = number
}

resource "aws_cloudwatch_log_group" "g" { # want unknown
  name              = "g"
  retention_in_days = var.days
}
