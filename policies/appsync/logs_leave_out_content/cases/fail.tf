resource "aws_appsync_graphql_api" "absent" {
  name                = "absent"
  authentication_type = "AMAZON_COGNITO_USER_POOLS"

  log_config { # want "are logged"
    cloudwatch_logs_role_arn = "arn:aws:iam::123456789012:role/logs"
    field_log_level          = "ALL"
  }
}

resource "aws_appsync_graphql_api" "off" {
  name                = "off"
  authentication_type = "AMAZON_COGNITO_USER_POOLS"

  log_config {
    cloudwatch_logs_role_arn = "arn:aws:iam::123456789012:role/logs"
    field_log_level          = "ERROR"
    exclude_verbose_content  = false # want "headers, variables and results are logged"
  }
}
