resource "aws_iam_policy" "alone" {
  policy = jsonencode({ # want "ways to more permissions: iam:CreatePolicyVersion"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["iam:CreatePolicyVersion", "s3:GetObject"], Resource = "*" },
    ]
  })
}

resource "aws_iam_role_policy" "pass" {
  role   = "r"
  policy = jsonencode({ # want "iam:PassRole with lambda:CreateFunction"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "iam:PassRole", Resource = "*" },
      { Effect = "Allow", Action = "lambda:*", Resource = "*" },
    ]
  })
}

resource "aws_iam_role" "role" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })

  inline_policy {
    name = "p"
    policy = jsonencode({ # want "iam:PutGroupPolicy, iam:PutRolePermissionsBoundary, iam:PutRolePolicy and 2 more"
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "iam:Put*", Resource = "arn:aws:iam::*:role/*" },
      ]
    })
  }
}
