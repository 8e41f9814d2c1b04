resource "aws_iam_role" "r" { # want unknown
  name               = "break-glass"
  assume_role_policy = "{}"
}
