resource "aws_opensearch_domain" "aware" {
  domain_name = "aware"

  cluster_config {
    instance_count         = 2
    zone_awareness_enabled = true
  }
}

resource "aws_opensearch_domain" "standby" {
  domain_name = "standby"

  cluster_config {
    instance_count                = 3
    multi_az_with_standby_enabled = true
  }
}
