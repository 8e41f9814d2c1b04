resource "aws_organizations_resource_policy" "everyone" {
  content = jsonencode({ # want "statement 1 delegates to everyone"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "organizations:ListPolicies", Resource = "*" }]
  })
}

resource "aws_organizations_resource_policy" "everything" {
  content = jsonencode({ # want "statement 1 delegates every action"
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "111122223333" }, Action = "organizations:*", Resource = "*" }]
  })
}
