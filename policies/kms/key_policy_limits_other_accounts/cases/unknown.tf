variable "vendor" {
  type = string
}

resource "aws_kms_key" "k" { # want unknown
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = { AWS = var.vendor }, Action = "kms:*", Resource = "*" },
    ]
  })
}
