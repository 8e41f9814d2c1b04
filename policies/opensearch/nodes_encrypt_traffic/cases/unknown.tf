variable "encrypted" {
  type = bool
}

resource "aws_opensearch_domain" "d" { # want unknown
  domain_name = "d"

  node_to_node_encryption {
    enabled = var.encrypted
  }
}
