provider "aws" {
  allowed_account_ids = ["111122223333"]
}

resource "aws_iam_role" "number" {
  assume_role_policy = jsonencode({ # want "statement 1 trusts all of account 444455556666"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "444455556666" } },
    ]
  })
}

resource "aws_iam_role" "root" {
  assume_role_policy = jsonencode({ # want "trusts all of account 444455556666"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = ["arn:aws:iam::111122223333:root", "arn:aws:iam::444455556666:root"] }, Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } },
    ]
  })
}
