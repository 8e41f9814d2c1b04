resource "aws_appsync_graphql_api" "error" {
  name                = "error"
  authentication_type = "AMAZON_COGNITO_USER_POOLS"

  log_config {
    cloudwatch_logs_role_arn = "arn:aws:iam::123456789012:role/logs"
    field_log_level          = "ERROR"
    exclude_verbose_content  = true
  }
}

resource "aws_appsync_graphql_api" "all" {
  name                = "all"
  authentication_type = "AMAZON_COGNITO_USER_POOLS"

  log_config {
    cloudwatch_logs_role_arn = "arn:aws:iam::123456789012:role/logs"
    field_log_level          = "ALL"
    exclude_verbose_content  = true
  }
}
