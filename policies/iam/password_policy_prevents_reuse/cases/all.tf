resource "aws_iam_account_password_policy" "p" {
  password_reuse_prevention = 24
}
