variable "vendor" {
  type = string
}

data "aws_caller_identity" "current" {}

# The administrator may be of the same account.
resource "aws_kms_key" "role" { # want unknown
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/admin" }, Action = "kms:Put*", Resource = "*" },
    ]
  })
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
