resource "aws_iam_policy" "deny" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::b/*" },
      { Effect = "Deny", NotAction = ["iam:*"], Resource = "*" },
      { Effect = "Deny", Action = "s3:*", NotResource = "arn:aws:s3:::b" },
    ]
  })
}
