resource "aws_iot_logging_options" "off" {
  default_log_level = "DISABLED" # want "nothing is logged"
  disable_all_logs  = true       # want "all logs are disabled"
  role_arn          = "arn:aws:iam::123456789012:role/logs"
}
