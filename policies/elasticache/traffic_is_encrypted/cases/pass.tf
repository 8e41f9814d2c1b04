resource "aws_elasticache_replication_group" "on" {
  replication_group_id       = "on"
  description                = "cache"
  transit_encryption_enabled = "true"
}

resource "aws_elasticache_replication_group" "secondary" {
  replication_group_id        = "secondary"
  description                 = "cache"
  global_replication_group_id = "ldgnf-world"
}

resource "aws_elasticache_cluster" "node" {
  cluster_id           = "node"
  replication_group_id = aws_elasticache_replication_group.on.id
}

resource "aws_elasticache_cluster" "memcached" {
  cluster_id                 = "memcached"
  engine                     = "memcached"
  transit_encryption_enabled = true
}

resource "aws_memorydb_cluster" "absent" {
  acl_name  = "app"
  node_type = "db.t4g.small"
}
