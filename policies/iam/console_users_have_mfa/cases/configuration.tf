# Which device a user has is known to the account only.
resource "aws_iam_user_login_profile" "p" { # want unknown
  user = "anna"
}
