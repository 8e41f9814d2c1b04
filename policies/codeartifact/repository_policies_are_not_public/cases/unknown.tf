variable "principal" {
  type = string
}

resource "aws_codeartifact_domain_permissions_policy" "p" { # want unknown
  domain = "d"
  policy_document = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = var.principal }, Action = "codeartifact:ReadFromRepository", Resource = "*" }]
  })
}
