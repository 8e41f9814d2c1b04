resource "aws_iam_account_password_policy" "p" {
  minimum_password_length = 8 # want "passwords of 8 characters are enough"
}
