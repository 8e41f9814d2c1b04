resource "aws_secretsmanager_secret" "s" { # want "shared, and encrypted with the key of Secrets Manager"
  name = "s"
}

resource "aws_secretsmanager_secret_policy" "s" {
  secret_arn = aws_secretsmanager_secret.s.arn
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = ["111122223333", "arn:aws:iam::444455556666:root"] }, Action = "secretsmanager:GetSecretValue", Resource = "*" }]
  })
}
