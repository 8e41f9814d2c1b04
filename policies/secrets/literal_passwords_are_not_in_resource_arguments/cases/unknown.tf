variable "token" {
  type      = string
  sensitive = true
}

resource "aws_elasticache_replication_group" "g" { # want unknown
  replication_group_id = "g"
  description          = "sessions"
  auth_token           = var.token
}
