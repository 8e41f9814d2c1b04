resource "aws_appsync_graphql_api" "users" {
  name                = "users"
  authentication_type = "AMAZON_COGNITO_USER_POOLS"
}

resource "aws_appsync_graphql_api" "iam" {
  name                = "iam"
  authentication_type = "AWS_IAM"
}
