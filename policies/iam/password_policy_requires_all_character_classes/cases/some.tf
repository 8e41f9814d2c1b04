resource "aws_iam_account_password_policy" "p" { # want "passwords need no digit"
  require_lowercase_characters = true
  require_uppercase_characters = false # want "passwords need no upper case letter"
  require_symbols              = "true"
}
