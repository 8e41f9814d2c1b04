resource "aws_iam_policy" "star" {
  policy = jsonencode({ # want "statement 1 passes any role"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["iam:PassRole", "ecs:DescribeServices"], Resource = "*" },
    ]
  })
}

resource "aws_iam_role" "role" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })

  inline_policy {
    name = "p"
    policy = jsonencode({ # want "statement 1 passes any role"
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "iam:Pass*", Resource = "arn:aws:iam::123456789012:role/*" },
      ]
    })
  }
}
