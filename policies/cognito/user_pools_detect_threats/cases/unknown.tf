variable "mode" {
  type = string
}

resource "aws_cognito_user_pool" "p" { # want unknown
  name = "p"

  user_pool_add_ons {
    advanced_security_mode = var.mode
  }
}
