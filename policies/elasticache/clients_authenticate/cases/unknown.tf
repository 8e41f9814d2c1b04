variable "groups" {
  type = set(string)
}

variable "acl" {
  type = string
}

resource "aws_elasticache_replication_group" "g" { # want unknown
  replication_group_id = "g"
  description          = "cache"
  user_group_ids       = var.groups
}

resource "aws_memorydb_cluster" "m" { # want unknown
  acl_name  = var.acl
  node_type = "db.t4g.small"
}
