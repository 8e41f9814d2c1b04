variable "policy" {
  type = string
}

resource "aws_opensearch_domain" "d" { # want unknown
  domain_name     = "d"
  access_policies = var.policy
}

resource "aws_opensearch_domain_policy" "elsewhere" { # want unknown
  domain_name = "elsewhere"
  access_policies = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*", Resource = "*" }]
  })
}
