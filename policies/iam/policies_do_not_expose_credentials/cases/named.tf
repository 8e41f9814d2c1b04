resource "aws_iam_policy" "named" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "rds-db:connect", Resource = "arn:aws:rds-db:eu-west-1:123456789012:dbuser:db-ABC/app" },
      { Effect = "Allow", Action = "iam:UploadSSHPublicKey", Resource = "arn:aws:iam::*:user/$${aws:username}" },
    ]
  })
}

resource "aws_iam_policy" "condition" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "ec2-instance-connect:SendSSHPublicKey", Resource = "*", Condition = { StringEquals = { "aws:ResourceTag/team" = "a" } } },
    ]
  })
}
