variable "encrypted" {}

variable "engine" {}

resource "aws_elasticache_replication_group" "flag" { # want unknown
  replication_group_id       = "flag"
  description                = "cache"
  at_rest_encryption_enabled = var.encrypted
}

resource "aws_elasticache_replication_group" "engine" { # want unknown
  replication_group_id = "engine"
  description          = "cache"
  engine               = var.engine
}
