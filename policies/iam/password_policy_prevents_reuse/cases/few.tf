resource "aws_iam_account_password_policy" "p" {
  password_reuse_prevention = 5 # want "only the last 5 passwords"
}
