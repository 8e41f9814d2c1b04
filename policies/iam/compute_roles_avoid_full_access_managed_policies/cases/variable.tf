variable "text" {}

resource "aws_iam_role" "function" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } },
    ]
  })
}

resource "aws_iam_role_policy_attachment" "p" { # want unknown
  role       = aws_iam_role.function.name
  policy_arn = var.text
}

resource "aws_iam_role_policy_attachment" "r" { # want unknown
  role       = var.text
  policy_arn = "arn:aws:iam::aws:policy/AmazonS3FullAccess"
}
