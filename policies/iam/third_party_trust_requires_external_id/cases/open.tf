resource "aws_iam_role" "account" {
  assume_role_policy = jsonencode({ # want "statement 2 lets Datadog in without an external id"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } },
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "464622532012" } },
    ]
  })
}

resource "aws_iam_role" "arn" {
  assume_role_policy = jsonencode({ # want "statement 1 lets New Relic in"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::754728514883:root" }, Condition = { StringLike = { "sts:ExternalId" = "*" } } },
    ]
  })
}

resource "aws_iam_role" "named" {
  assume_role_policy = jsonencode({ # want "lets Databricks in"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::414351767826:role/unity-catalog-prod" } },
    ]
  })
}
