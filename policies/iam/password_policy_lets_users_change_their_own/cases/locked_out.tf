resource "aws_iam_account_password_policy" "p" {
  allow_users_to_change_password = false # want "users cannot change their own passwords"
  max_password_age               = 90
  hard_expiry                    = true # want "users whose password has expired are locked out"
}
