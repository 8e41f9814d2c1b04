resource "aws_cognito_user_pool" "bare" { # want "no web ACL"
  name = "bare"
}
