resource "aws_opensearch_domain" "absent" { # want "not encrypted at rest"
  domain_name = "absent"
}

resource "aws_elasticsearch_domain" "off" {
  domain_name = "off"

  encrypt_at_rest {
    enabled = false # want "not encrypted at rest"
  }
}

resource "aws_opensearch_domain" "none" { # want "not encrypted at rest"
  domain_name = "none"

  dynamic "encrypt_at_rest" {
    for_each = []
    content {
      enabled = true
    }
  }
}
