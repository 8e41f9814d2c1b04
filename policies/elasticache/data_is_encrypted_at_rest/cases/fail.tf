resource "aws_elasticache_replication_group" "off" {
  replication_group_id       = "off"
  description                = "cache"
  at_rest_encryption_enabled = false # want "not encrypted at rest"
}

resource "aws_elasticache_replication_group" "absent" { # want "not encrypted at rest"
  replication_group_id = "absent"
  description          = "cache"
  engine               = "redis"
}

resource "aws_elasticache_replication_group" "valkey" {
  replication_group_id       = "valkey"
  description                = "cache"
  engine                     = "valkey"
  at_rest_encryption_enabled = "false" # want "not encrypted at rest"
}
