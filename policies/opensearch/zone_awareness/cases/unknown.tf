variable "aware" {
  type = bool
}

resource "aws_opensearch_domain" "d" { # want unknown
  domain_name = "d"

  cluster_config {
    instance_count         = 2
    zone_awareness_enabled = var.aware
  }
}
