resource "aws_iam_policy" "action" {
  policy = jsonencode({ # want "statement 1 allows every action but"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", NotAction = ["iam:*", "organizations:*"], Resource = "*" },
    ]
  })
}

resource "aws_iam_role" "role" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })

  inline_policy {
    name = "p"
    policy = jsonencode({ # want "on every resource but"
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "s3:GetObject", NotResource = "arn:aws:s3:::private/*" },
      ]
    })
  }
}
