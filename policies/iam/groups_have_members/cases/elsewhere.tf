resource "aws_iam_group" "g" { # want unknown
  name = "g"
}
