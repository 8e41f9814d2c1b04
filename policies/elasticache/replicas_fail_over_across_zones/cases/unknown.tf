variable "failover" {
  type = bool
}

resource "aws_elasticache_replication_group" "g" { # want unknown
  replication_group_id       = "g"
  description                = "sessions"
  automatic_failover_enabled = var.failover
  multi_az_enabled           = true
}
