resource "aws_iam_user" "u" {
  name = "app"
}

resource "aws_iam_user" "other" {
  name = "other"
}

resource "aws_iam_access_key" "new" {
  user = aws_iam_user.u.name
}

resource "aws_iam_access_key" "old" {
  user   = "app"
  status = "Inactive"
}

resource "aws_iam_access_key" "other" {
  user = aws_iam_user.other.name
}
