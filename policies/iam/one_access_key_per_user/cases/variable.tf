variable "status" {}

resource "aws_iam_user" "u" { # want unknown
  name = "app"
}

resource "aws_iam_access_key" "new" {
  user = aws_iam_user.u.name
}

resource "aws_iam_access_key" "old" {
  user   = aws_iam_user.u.name
  status = var.status
}
