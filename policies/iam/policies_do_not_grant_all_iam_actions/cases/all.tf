resource "aws_iam_policy" "iam" {
  policy = jsonencode({ # want "every action of IAM"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "iam:*", Resource = "*" },
    ]
  })
}

resource "aws_iam_role" "role" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })

  inline_policy {
    name = "p"
    policy = jsonencode({ # want "every action of IAM Identity Center"
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = ["sso:*", "s3:GetObject"], Resource = "*" },
      ]
    })
  }
}

resource "aws_iam_group_policy" "org" {
  group  = "g"
  policy = jsonencode({ # want "every action of Organizations"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "Organizations:*", Resource = "*" },
    ]
  })
}
