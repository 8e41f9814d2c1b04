resource "aws_iot_logging_options" "on" {
  default_log_level = "WARN"
  role_arn          = "arn:aws:iam::123456789012:role/logs"
}
