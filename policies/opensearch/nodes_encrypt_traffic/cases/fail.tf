resource "aws_opensearch_domain" "absent" { # want "between the nodes is not encrypted"
  domain_name = "absent"
}

resource "aws_elasticsearch_domain" "off" {
  domain_name = "off"

  node_to_node_encryption {
    enabled = false # want "between the nodes is not encrypted"
  }
}
