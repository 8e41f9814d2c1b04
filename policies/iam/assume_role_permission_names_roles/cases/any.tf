resource "aws_iam_policy" "star" {
  policy = jsonencode({ # want "statement 1 lets assume any role"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Resource = "*" },
    ]
  })
}

resource "aws_iam_role" "role" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })

  inline_policy {
    name = "p"
    policy = jsonencode({ # want "lets assume any role"
      Version = "2012-10-17"
      Statement = [
        { Effect = "Allow", Action = "sts:Assume*", Resource = ["arn:aws:iam::*:role/*"] },
      ]
    })
  }
}

resource "aws_iam_group_policy" "condition" {
  group  = "g"
  policy = jsonencode({ # want "lets assume any role"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } },
    ]
  })
}

resource "aws_iam_policy" "negated" {
  policy = jsonencode({ # want "lets assume any role"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Resource = "*", Condition = { StringNotEquals = { "aws:ResourceAccount" = "123456789012" } } },
    ]
  })
}

resource "aws_iam_policy" "null" {
  policy = jsonencode({ # want "lets assume any role"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Resource = "*", Condition = { Null = { "aws:ResourceAccount" = "false" } } },
    ]
  })
}
