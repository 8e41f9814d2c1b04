resource "aws_cognito_user_pool" "absent" { # want "no second factor"
  name = "absent"
}

resource "aws_cognito_user_pool" "off" {
  name              = "off"
  mfa_configuration = "OFF" # want "no second factor"
}

resource "aws_cognito_user_pool" "optional" {
  name              = "optional"
  mfa_configuration = "OPTIONAL" # want "left to the users"
}
