resource "aws_organizations_resource_policy" "p" {
  content = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "111122223333" }, Action = ["organizations:ListPolicies"], Resource = "*" }]
  })
}
