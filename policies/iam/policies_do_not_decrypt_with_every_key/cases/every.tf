resource "aws_iam_policy" "star" {
  policy = jsonencode({ # want "statement 1 allows kms:Decrypt with every key"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["kms:Decrypt", "kms:DescribeKey"], Resource = "*" },
    ]
  })
}

resource "aws_iam_role" "role" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })

  inline_policy {
    name = "p"
    policy = jsonencode({ # want "kms:Decrypt, kms:ReEncryptFrom with every key"
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "kms:*", Resource = "arn:aws:kms:*:123456789012:key/*" },
      ]
    })
  }
}
