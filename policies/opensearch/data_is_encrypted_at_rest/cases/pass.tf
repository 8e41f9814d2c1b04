resource "aws_opensearch_domain" "on" {
  domain_name = "on"

  encrypt_at_rest {
    enabled = true
  }
}

resource "aws_elasticsearch_domain" "on" {
  domain_name = "on"

  dynamic "encrypt_at_rest" {
    for_each = [true]
    content {
      enabled = encrypt_at_rest.value
    }
  }
}
