variable "reader" {
  type = string
}

resource "aws_secretsmanager_secret_policy" "s" { # want unknown
  secret_arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:s-abcdef"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = var.reader }, Action = "secretsmanager:GetSecretValue", Resource = "*" }]
  })
}
