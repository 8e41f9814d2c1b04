variable "closed" {
  type = bool
}

resource "aws_cognito_user_pool" "p" { # want unknown
  name = "p"

  admin_create_user_config {
    allow_admin_create_user_only = var.closed
  }
}
