variable "tls" {
  type = bool
}

resource "aws_elasticache_replication_group" "g" { # want unknown
  replication_group_id       = "g"
  description                = "cache"
  transit_encryption_enabled = var.tls
}

resource "aws_memorydb_cluster" "m" { # want unknown
  acl_name    = "app"
  node_type   = "db.t4g.small"
  tls_enabled = var.tls
}
