resource "aws_iam_account_password_policy" "p" {
  hard_expiry = true
}
