variable "internal" {
  type = bool
}

resource "aws_opensearch_domain" "d" { # want unknown
  domain_name = "d"

  advanced_security_options {
    enabled                        = true
    internal_user_database_enabled = var.internal
  }
}
