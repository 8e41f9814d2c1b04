variable "encrypted" {
  type = bool
}

resource "aws_opensearch_domain" "d" { # want unknown
  domain_name = "d"

  encrypt_at_rest {
    enabled = var.encrypted
  }
}
