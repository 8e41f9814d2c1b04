resource "aws_iam_user" "u" { # want unknown
  name = "anna"
}
