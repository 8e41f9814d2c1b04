variable "length" {
  type = number
}

resource "aws_cognito_user_pool" "p" { # want unknown
  name = "p"

  password_policy {
    minimum_length    = var.length
    require_lowercase = true
    require_uppercase = true
    require_numbers   = true
    require_symbols   = true
  }
}
