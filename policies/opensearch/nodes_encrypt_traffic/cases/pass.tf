resource "aws_opensearch_domain" "on" {
  domain_name = "on"

  node_to_node_encryption {
    enabled = "true"
  }
}
