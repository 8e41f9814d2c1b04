variable "actions" {
  type = list(string)
}

resource "aws_sns_topic_policy" "p" { # want unknown
  arn = "arn:aws:sns:eu-west-1:111122223333:t"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/app" }, Action = var.actions, Resource = "*" }]
  })
}
