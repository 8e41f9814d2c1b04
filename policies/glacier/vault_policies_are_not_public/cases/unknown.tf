variable "principal" {
  type = string
}

resource "aws_glacier_vault" "p" { # want unknown
  name = "v"
  access_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = var.principal }, Action = "glacier:InitiateJob", Resource = "*" }]
  })
}
