variable "auth" {
  type = string
}

resource "aws_appsync_graphql_api" "a" { # want unknown
  name                = "a"
  authentication_type = var.auth
}
