resource "aws_secretsmanager_secret" "alone" {
  name = "alone"
}

resource "aws_secretsmanager_secret" "s" {
  name       = "s"
  kms_key_id = "arn:aws:kms:eu-west-1:111122223333:key/1234"
}

resource "aws_secretsmanager_secret_policy" "s" {
  secret_arn = aws_secretsmanager_secret.s.arn
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = ["111122223333", "444455556666"] }, Action = "secretsmanager:GetSecretValue", Resource = "*" }]
  })
}
