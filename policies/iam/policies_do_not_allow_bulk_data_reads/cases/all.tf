resource "aws_iam_policy" "star" {
  policy = jsonencode({ # want "statement 2 allows s3:GetObject, s3:GetObjectVersion, secretsmanager:GetSecretValue on all resources"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sqs:SendMessage", Resource = "*" },
      { Effect = "Allow", Action = ["s3:Get*", "secretsmanager:GetSecretValue"], Resource = "*" },
    ]
  })
}

resource "aws_iam_role_policy" "buckets" {
  role   = "r"
  policy = jsonencode({ # want "s3:GetObject on all"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::*/*" },
    ]
  })
}

resource "aws_iam_user_policy" "parameters" {
  user   = "u"
  policy = jsonencode({ # want "ssm:GetParameter on all"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "ssm:GetParameter", Resource = "arn:aws:ssm:eu-west-1:123456789012:parameter/*" },
    ]
  })
}

resource "aws_iam_role" "role" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })

  inline_policy {
    name = "p"
    policy = jsonencode({ # want "dynamodb:Scan, ec2:ModifySnapshotAttribute on all"
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = ["dynamodb:Scan", "ec2:ModifySnapshotAttribute"], Resource = "*" },
      ]
    })
  }
}
