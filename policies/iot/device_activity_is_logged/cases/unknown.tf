variable "level" {
  type = string
}

resource "aws_iot_logging_options" "o" { # want unknown
  default_log_level = var.level
  role_arn          = "arn:aws:iam::123456789012:role/logs"
}
