resource "aws_elasticache_cluster" "absent" { # want "stands in the default VPC"
  cluster_id = "absent"
  engine     = "memcached"
}

resource "aws_elasticache_replication_group" "default" {
  replication_group_id = "default"
  description          = "cache"
  subnet_group_name    = "default" # want "stands in the default VPC"
}

resource "aws_memorydb_cluster" "absent" { # want "stands in the default VPC"
  acl_name  = "app"
  node_type = "db.t4g.small"
}

resource "aws_elasticache_serverless_cache" "absent" { # want "stands in the default VPC"
  name   = "absent"
  engine = "valkey"
}
