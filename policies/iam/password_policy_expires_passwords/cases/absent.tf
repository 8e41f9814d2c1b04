resource "aws_iam_account_password_policy" "p" { # want "passwords never expire"
  minimum_password_length = 14
}
