variable "text" {}

resource "aws_iam_role" "principal" { # want unknown
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = var.text } },
    ]
  })
}

resource "aws_iam_role" "id" { # want unknown
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "464622532012" }, Condition = { StringEquals = { "sts:ExternalId" = var.text } } },
    ]
  })
}
