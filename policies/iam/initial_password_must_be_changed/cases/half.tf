resource "aws_iam_user_login_profile" "p" { # want "stands readable"
  user                    = "anna"
  password_reset_required = true
}
