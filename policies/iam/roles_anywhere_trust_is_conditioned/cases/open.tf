resource "aws_iam_role" "none" {
  assume_role_policy = jsonencode({ # want "statement 1 accepts any certificate"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "rolesanywhere.amazonaws.com" } },
    ]
  })
}

resource "aws_iam_role" "wide" {
  assume_role_policy = jsonencode({ # want "statement 1 accepts any certificate"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = ["rolesanywhere.amazonaws.com"] }, Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:rolesanywhere:eu-west-1:123456789012:trust-anchor/*" } } },
    ]
  })
}
