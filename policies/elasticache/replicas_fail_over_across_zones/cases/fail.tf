resource "aws_elasticache_replication_group" "absent" { # want "does not fail over"
  replication_group_id = "absent"
  description          = "sessions"
}

resource "aws_elasticache_replication_group" "one_zone" {
  replication_group_id       = "one-zone"
  description                = "sessions"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  multi_az_enabled           = false # want "share the primary's zone"
}
