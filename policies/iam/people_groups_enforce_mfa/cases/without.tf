# complete
resource "aws_iam_user" "u" {
  name = "anna"
}

resource "aws_iam_user_login_profile" "p" { # want "no policy of the user or its groups asks for MFA"
  user = aws_iam_user.u.name
}

resource "aws_iam_group" "g" {
  name = "people"
}

resource "aws_iam_user_group_membership" "m" {
  user   = aws_iam_user.u.name
  groups = [aws_iam_group.g.name]
}

resource "aws_iam_group_policy" "read" {
  group = aws_iam_group.g.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:ListBucket", Resource = "*" }]
  })
}
