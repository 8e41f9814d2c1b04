variable "reset" {
  type = bool
}

resource "aws_iam_user_login_profile" "p" { # want unknown
  user                    = "anna"
  pgp_key                 = "keybase:anna"
  password_reset_required = var.reset
}
