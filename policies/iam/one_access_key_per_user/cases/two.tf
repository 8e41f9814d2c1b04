resource "aws_iam_user" "u" { # want "the user has 2 active access keys"
  name = "app"
}

resource "aws_iam_access_key" "k" {
  count = 2
  user  = aws_iam_user.u.name
}
