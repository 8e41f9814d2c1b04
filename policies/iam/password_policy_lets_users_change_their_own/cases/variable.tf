variable "change" {
  type = bool
}

resource "aws_iam_account_password_policy" "p" { # want unknown
  allow_users_to_change_password = var.change
}
