resource "aws_iam_user_login_profile" "p" {
  user                    = "anna"
  pgp_key                 = "keybase:anna"
  password_reset_required = true
}
