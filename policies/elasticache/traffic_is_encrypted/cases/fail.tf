resource "aws_elasticache_replication_group" "off" {
  replication_group_id       = "off"
  description                = "cache"
  transit_encryption_enabled = false # want "connections are not encrypted"
}

resource "aws_elasticache_replication_group" "absent" { # want "connections are not encrypted"
  replication_group_id = "absent"
  description          = "cache"
  engine               = "valkey"
}

resource "aws_elasticache_replication_group" "preferred" {
  replication_group_id       = "preferred"
  description                = "cache"
  transit_encryption_enabled = true
  transit_encryption_mode    = "preferred" # want "plain connections are accepted"
}

resource "aws_elasticache_cluster" "memcached" { # want "connections are not encrypted"
  cluster_id = "memcached"
  engine     = "memcached"
}

resource "aws_memorydb_cluster" "off" {
  acl_name    = "app"
  node_type   = "db.t4g.small"
  tls_enabled = false # want "connections are not encrypted"
}
