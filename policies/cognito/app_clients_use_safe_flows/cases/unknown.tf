variable "flows" {
  type = list(string)
}

resource "aws_cognito_user_pool_client" "c" { # want unknown
  name                = "c"
  user_pool_id        = "eu-west-1_abc123"
  explicit_auth_flows = var.flows
}
