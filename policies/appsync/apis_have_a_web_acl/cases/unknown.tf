variable "visibility" {
  type = string
}

resource "aws_appsync_graphql_api" "a" { # want unknown
  name                = "a"
  authentication_type = "AMAZON_COGNITO_USER_POOLS"
  visibility          = var.visibility
}
