resource "aws_iam_policy" "named" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["s3:PutObject", "s3:DeleteObject"], Resource = "arn:aws:s3:::b/*" },
      { Effect = "Allow", Action = "ec2:DescribeInstances", Resource = "*" },
    ]
  })
}

resource "aws_iam_group_policy" "tag" {
  group  = "g"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "ec2:TerminateInstances", Resource = "*", Condition = { StringEquals = { "aws:ResourceTag/team" = "a" } } },
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
