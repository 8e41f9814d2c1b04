resource "aws_cloudwatch_log_group" "year" {
  name              = "year"
  retention_in_days = 365
}
