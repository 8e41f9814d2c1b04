resource "aws_iam_user" "u" {
  name = "anna"
}

resource "aws_iam_user_login_profile" "p" { # want unknown
  user = aws_iam_user.u.name
}
