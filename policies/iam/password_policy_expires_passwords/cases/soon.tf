resource "aws_iam_account_password_policy" "p" {
  max_password_age = 90
}
