resource "aws_iam_user" "u" {
  name = "anna"
}

resource "aws_iam_policy" "read" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:ListBucket", Resource = "arn:aws:s3:::b" }]
  })
}

resource "aws_iam_user_policy" "inline" {
  user   = aws_iam_user.u.name # want "the policy is written on a user"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:ListBucket", Resource = "arn:aws:s3:::b" },
      { Effect = "Deny", Action = "s3:DeleteBucket", Resource = "*" },
    ]
  })
}

resource "aws_iam_user_policy_attachment" "managed" {
  user       = aws_iam_user.u.name # want "the policy is attached to a user"
  policy_arn = aws_iam_policy.read.arn
}

resource "aws_iam_user_policy_attachment" "aws_managed" {
  user       = "anna" # want "the policy is attached to a user"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_policy_attachment" "several" {
  name       = "a"
  users      = [aws_iam_user.u.name] # want "the policy is attached to users"
  groups     = ["g"]
  policy_arn = aws_iam_policy.read.arn
}
