resource "aws_appsync_graphql_api" "bare" { # want "no web ACL"
  name                = "bare"
  authentication_type = "AMAZON_COGNITO_USER_POOLS"
}
