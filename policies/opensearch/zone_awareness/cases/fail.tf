resource "aws_opensearch_domain" "absent" { # want "one zone"
  domain_name = "absent"
}

resource "aws_opensearch_domain" "off" {
  domain_name = "off"

  cluster_config {
    instance_count         = 2
    zone_awareness_enabled = false # want "one zone"
  }
}

resource "aws_elasticsearch_domain" "old" { # want "one zone"
  domain_name = "old"
}
