resource "aws_iam_user_login_profile" "p" { # want "the first password stays valid" "stands readable"
  user = "anna"
}
