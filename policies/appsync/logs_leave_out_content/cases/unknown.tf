variable "quiet" {
  type = bool
}

resource "aws_appsync_graphql_api" "a" { # want unknown
  name                = "a"
  authentication_type = "AMAZON_COGNITO_USER_POOLS"

  log_config {
    cloudwatch_logs_role_arn = "arn:aws:iam::123456789012:role/logs"
    field_log_level          = "ALL"
    exclude_verbose_content  = var.quiet
  }
}
