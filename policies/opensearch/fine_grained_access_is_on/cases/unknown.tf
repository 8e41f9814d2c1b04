variable "enabled" {
  type = bool
}

resource "aws_opensearch_domain" "d" { # want unknown
  domain_name = "d"

  advanced_security_options {
    enabled = var.enabled
  }
}
