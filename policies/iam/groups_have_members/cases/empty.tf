# complete
resource "aws_iam_group" "g" { # want "the group has no members"
  name = "g"
}

resource "aws_iam_group" "other" {
  name = "other"
}

resource "aws_iam_user_group_membership" "m" {
  user   = "anna"
  groups = [aws_iam_group.other.name]
}

resource "aws_iam_group_membership" "nobody" {
  name  = "m"
  group = aws_iam_group.g.name
  users = []
}
