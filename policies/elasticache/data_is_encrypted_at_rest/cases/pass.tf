resource "aws_elasticache_replication_group" "on" {
  replication_group_id       = "on"
  description                = "cache"
  at_rest_encryption_enabled = true
}

resource "aws_elasticache_replication_group" "valkey" {
  replication_group_id = "valkey"
  description          = "cache"
  engine               = "valkey"
}

resource "aws_elasticache_global_replication_group" "world" {
  global_replication_group_id_suffix = "world"
  primary_replication_group_id       = aws_elasticache_replication_group.on.id
}

resource "aws_elasticache_replication_group" "secondary" {
  replication_group_id        = "secondary"
  description                 = "cache"
  global_replication_group_id = aws_elasticache_global_replication_group.world.global_replication_group_id
}
