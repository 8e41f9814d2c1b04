locals {
  open = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "es:ESHttp*"
      Resource  = "*"
    }]
  })
}

resource "aws_opensearch_domain" "none" {
  domain_name = "none"
}

resource "aws_opensearch_domain" "narrowed" {
  domain_name = "narrowed"
  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = {
      Effect    = "Allow"
      Principal = "*"
      Action    = "es:ESHttp*"
      Resource  = "*"
      Condition = { IpAddress = { "aws:SourceIp" = ["192.0.2.0/24"] } }
    }
  })
}

resource "aws_opensearch_domain" "inside" {
  domain_name     = "inside"
  access_policies = local.open

  vpc_options {
    subnet_ids = ["subnet-1"]
  }
}

resource "aws_opensearch_domain" "users" {
  domain_name = "users"

  advanced_security_options {
    enabled                        = true
    internal_user_database_enabled = true
  }
}

resource "aws_opensearch_domain_policy" "users" {
  domain_name     = aws_opensearch_domain.users.domain_name
  access_policies = local.open
}
