resource "aws_opensearch_domain" "records" {
  domain_name    = local.name
  engine_version = "Elasticsearch_6.8"

  cluster_config {
    instance_type = "m4.large.search"
  }

  ebs_options {
    ebs_enabled = true
    volume_size = 100
  }

  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "es:*"
      Resource  = "*"
    }]
  })
}

resource "aws_elasticache_replication_group" "sessions" {
  replication_group_id = local.name
  description          = "Sessions"
  node_type            = "cache.m3.medium"
  num_cache_clusters   = 1
}

resource "aws_efs_file_system" "shared" {}

resource "aws_efs_mount_target" "shared" {
  count = length(local.zones)

  file_system_id  = aws_efs_file_system.shared.id
  subnet_id       = aws_subnet.this[count.index].id
  security_groups = [aws_security_group.everything.id]
}
