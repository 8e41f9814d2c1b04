resource "aws_cognito_identity_pool" "p" {
  identity_pool_name               = "p"
  allow_unauthenticated_identities = false
}

resource "aws_cognito_identity_pool" "default" {
  identity_pool_name = "default"
}
