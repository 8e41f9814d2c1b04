variable "readers" {
  type = list(string)
}

resource "aws_secretsmanager_secret" "s" { # want unknown
  name = "s"
}

resource "aws_secretsmanager_secret_policy" "s" {
  secret_arn = aws_secretsmanager_secret.s.arn
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = var.readers }, Action = "secretsmanager:GetSecretValue", Resource = "*" }]
  })
}
