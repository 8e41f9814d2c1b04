variable "symbols" {
  type = bool
}

resource "aws_iam_account_password_policy" "p" { # want unknown
  require_lowercase_characters = true
  require_uppercase_characters = true
  require_numbers              = true
  require_symbols              = var.symbols
}
