resource "aws_cognito_identity_pool" "guests" {
  identity_pool_name               = "guests"
  allow_unauthenticated_identities = true # want "guests get credentials"
}

resource "aws_cognito_identity_pool" "classic" {
  identity_pool_name = "classic"
  allow_classic_flow = true # want "the classic flow"
}
