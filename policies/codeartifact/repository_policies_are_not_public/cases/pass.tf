resource "aws_codeartifact_domain_permissions_policy" "named" {
  domain = "d"
  policy_document = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/r" }, Action = "codeartifact:ReadFromRepository", Resource = "*" }]
  })
}

resource "aws_codeartifact_domain_permissions_policy" "organization" {
  domain = "d"
  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "codeartifact:ReadFromRepository"
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
    }]
  })
}
