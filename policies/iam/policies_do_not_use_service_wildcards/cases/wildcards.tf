resource "aws_iam_policy" "two" {
  policy = jsonencode({ # want "statement 2 allows every action of sqs"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = "*" },
      { Effect = "Allow", Action = ["SQS:*", "sns:Publish"], Resource = "*" },
    ]
  })
}

resource "aws_iam_role" "role" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })

  inline_policy {
    name = "p"
    policy = jsonencode({ # want "every action of dynamodb"
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "dynamodb:**", Resource = ["*"] },
      ]
    })
  }
}

resource "aws_iam_user_policy" "partition" {
  user   = "u"
  policy = jsonencode({ # want "every action of s3"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:*", Resource = "arn:aws:*:*:*:*" },
    ]
  })
}

resource "aws_ssoadmin_permission_set_inline_policy" "tls" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-1234567890abcdef"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-1234567890abcdef/ps-1"
  inline_policy = jsonencode({ # want "every action of s3"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:*", Resource = "*", Condition = { Bool = { "aws:SecureTransport" = "true" } } },
    ]
  })
}
