variable "principal" {}

resource "aws_glue_resource_policy" "g" { # want unknown
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = var.principal }, Action = "*", Resource = "*" }]
  })
}
