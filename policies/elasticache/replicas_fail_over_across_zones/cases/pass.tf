resource "aws_elasticache_replication_group" "both" {
  replication_group_id       = "both"
  description                = "sessions"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  multi_az_enabled           = true
}
