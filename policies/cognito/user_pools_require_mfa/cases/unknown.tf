variable "mfa" {
  type = string
}

resource "aws_cognito_user_pool" "p" { # want unknown
  name              = "p"
  mfa_configuration = var.mfa
}
