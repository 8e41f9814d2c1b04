variable "principal" {
  type = string
}

resource "aws_ecr_repository_policy" "r" { # want unknown
  repository = "r"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = var.principal }, Action = "ecr:BatchGetImage" }]
  })
}
