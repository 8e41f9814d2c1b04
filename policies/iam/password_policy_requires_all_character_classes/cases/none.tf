resource "aws_iam_account_password_policy" "p" { # want "lower case" "upper case" "digit" "symbol"
  minimum_password_length = 20
}
