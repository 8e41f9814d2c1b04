resource "aws_iam_account_password_policy" "p" {
  max_password_age = 365 # want "passwords expire only after 365 days"
}
