variable "guests" {
  type = bool
}

resource "aws_cognito_identity_pool" "p" { # want unknown
  identity_pool_name               = "p"
  allow_unauthenticated_identities = var.guests
}
