resource "aws_appsync_graphql_api" "absent" { # want "errors are not logged"
  name                = "absent"
  authentication_type = "AMAZON_COGNITO_USER_POOLS"
}

resource "aws_appsync_graphql_api" "none" {
  name                = "none"
  authentication_type = "AMAZON_COGNITO_USER_POOLS"

  log_config {
    cloudwatch_logs_role_arn = "arn:aws:iam::123456789012:role/logs"
    field_log_level          = "NONE" # want "errors are not logged"
    exclude_verbose_content  = true
  }
}
