variable "principal" {}

resource "aws_sqs_queue" "q" { # want unknown
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = var.principal }, Action = "sqs:SendMessage", Resource = "*" }]
  })
}
