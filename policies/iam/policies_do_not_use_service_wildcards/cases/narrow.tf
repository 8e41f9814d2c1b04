resource "aws_iam_policy" "resource" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:*", Resource = "arn:aws:s3:::b/*" },
      { Effect = "Allow", Action = "s3:Get*", Resource = "*" },
      { Effect = "Allow", Action = "ssmmessages:*", Resource = "*" },
      { Effect = "Deny", Action = "s3:*", Resource = "*" },
    ]
  })
}

resource "aws_iam_role_policy" "condition" {
  role   = "r"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:*", Resource = "*", Condition = { StringEquals = { "aws:ResourceTag/team" = "a" } } },
    ]
  })
}

# Said by other policies.
resource "aws_iam_policy" "elsewhere" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "*", Resource = "*" },
      { Effect = "Allow", Action = "iam:*", Resource = "*" },
    ]
  })
}
