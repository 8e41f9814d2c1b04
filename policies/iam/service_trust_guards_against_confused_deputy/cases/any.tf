resource "aws_iam_role" "scheduler" {
  assume_role_policy = jsonencode({ # want "statement 1 lets scheduler.amazonaws.com act for resources of any account"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = ["lambda.amazonaws.com", "scheduler.amazonaws.com"] } },
    ]
  })
}

resource "aws_iam_role" "if_exists" {
  assume_role_policy = jsonencode({ # want "lets states.amazonaws.com act"
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "states.amazonaws.com" }, Condition = { StringEqualsIfExists = { "aws:SourceAccount" = "123456789012" } } },
    ]
  })
}
