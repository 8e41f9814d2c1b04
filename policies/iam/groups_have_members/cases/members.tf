# complete
resource "aws_iam_group" "g" {
  name = "g"
}

resource "aws_iam_group_membership" "m" {
  name  = "m"
  group = aws_iam_group.g.name
  users = ["anna"]
}
