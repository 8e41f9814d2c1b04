resource "aws_iam_policy" "named" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::b/*" },
      { Effect = "Allow", Action = "ssm:GetParameter", Resource = "arn:aws:ssm:*:*:parameter/app/*" },
      { Effect = "Allow", Action = "dynamodb:ListTables", Resource = "*" },
    ]
  })
}

resource "aws_iam_role_policy" "condition" {
  role   = "r"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = "*", Condition = { StringEquals = { "aws:ResourceTag/team" = "a" } } },
    ]
  })
}

# Said by policies_do_not_use_service_wildcards.
resource "aws_iam_policy" "service" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:*", Resource = "*" },
    ]
  })
}
