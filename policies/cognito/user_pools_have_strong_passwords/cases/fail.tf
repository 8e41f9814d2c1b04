resource "aws_cognito_user_pool" "absent" { # want "passwords of 8 characters"
  name = "absent"
}

resource "aws_cognito_user_pool" "weak" {
  name = "weak"

  password_policy {                      # want "without upper-case"
    minimum_length                   = 6 # want "passwords of 6 characters"
    require_lowercase                = true
    require_numbers                  = false # want "without digits"
    require_symbols                  = false # want "without symbols"
    temporary_password_validity_days = 30    # want "valid for 30 days"
  }
}
