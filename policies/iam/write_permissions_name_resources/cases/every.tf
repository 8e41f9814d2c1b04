resource "aws_iam_policy" "star" {
  policy = jsonencode({ # want "statement 1 allows s3:DeleteObject, s3:PutObject on every resource"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["s3:PutObject", "s3:DeleteObject", "s3:ListBucket"], Resource = "*" },
    ]
  })
}

resource "aws_iam_role" "role" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })

  inline_policy {
    name = "p"
    policy = jsonencode({ # want "dynamodb:BatchWriteItem, dynamodb:DeleteItem, dynamodb:PutItem and 1 more"
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = ["dynamodb:*Item"], Resource = ["*"] },
      ]
    })
  }
}
