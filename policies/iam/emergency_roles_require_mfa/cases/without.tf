resource "aws_iam_role" "name" {
  name = "BreakGlass-Admin"

  assume_role_policy = jsonencode({ # want "statement 1 lets a whole account assume this emergency role without MFA"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::123456789012:root" } },
    ]
  })
}

resource "aws_iam_role" "tag" {
  name_prefix = "admin"
  tags        = { purpose = "incident-response" }

  assume_role_policy = jsonencode({ # want "without MFA"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "123456789012" }, Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "true" } } },
    ]
  })
}
