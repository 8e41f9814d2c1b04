resource "aws_iam_account_password_policy" "p" { # want "old passwords can be used again at once"
  minimum_password_length = 14
}
