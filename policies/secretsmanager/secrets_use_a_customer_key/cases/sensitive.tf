# data/sensitive_stores_have_stronger_protection speaks of it.
resource "aws_secretsmanager_secret" "s" {
  name = "payments"
  tags = { data-classification = "confidential" }

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = ["arn:aws:iam::111122223333:root", "arn:aws:iam::444455556666:root"] }
      Action    = "secretsmanager:GetSecretValue"
      Resource  = "*"
    }]
  })
}
