resource "aws_opensearch_domain" "internal" { # want "with a password of the domain"
  domain_name = "internal"

  advanced_security_options {
    enabled                        = true
    internal_user_database_enabled = true
  }
}
