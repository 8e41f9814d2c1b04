resource "aws_elasticache_replication_group" "absent" { # want "clients need not authenticate"
  replication_group_id = "absent"
  description          = "cache"
}

resource "aws_elasticache_replication_group" "empty" { # want "clients need not authenticate"
  replication_group_id = "empty"
  description          = "cache"
  user_group_ids       = []
}

resource "aws_elasticache_serverless_cache" "absent" { # want "clients need not authenticate"
  name   = "absent"
  engine = "valkey"
}

resource "aws_elasticache_user" "open" {
  user_id              = "open"
  user_name            = "open"
  engine               = "redis"
  access_string        = "on ~* +@all"
  no_password_required = true # want "the user needs no password"
}

resource "aws_elasticache_user" "mode" {
  user_id       = "mode"
  user_name     = "mode"
  engine        = "redis"
  access_string = "on ~* +@all"

  authentication_mode {
    type = "no-password-required" # want "the user needs no password"
  }
}

resource "aws_memorydb_cluster" "open" {
  acl_name  = "open-access" # want "lets every client in"
  node_type = "db.t4g.small"
}
