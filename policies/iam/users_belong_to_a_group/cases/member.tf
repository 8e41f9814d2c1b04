resource "aws_iam_user" "a" {
  name = "anna"
}

resource "aws_iam_user" "b" {
  name = "ben"
}

resource "aws_iam_user_group_membership" "m" {
  user   = aws_iam_user.a.name
  groups = ["g"]
}

resource "aws_iam_group_membership" "m" {
  name  = "m"
  group = "g"
  users = [aws_iam_user.b.name]
}
