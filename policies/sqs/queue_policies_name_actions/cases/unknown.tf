variable "actions" {
  type = list(string)
}

resource "aws_sqs_queue_policy" "p" { # want unknown
  queue_url = "https://sqs.eu-west-1.amazonaws.com/111122223333/q"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/app" }, Action = var.actions, Resource = "*" }]
  })
}
