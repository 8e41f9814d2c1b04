resource "aws_iam_account_password_policy" "p" { # want "passwords of 6 characters are enough"
  require_symbols = true
}
