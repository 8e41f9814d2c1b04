resource "aws_elasticache_replication_group" "token" {
  replication_group_id       = "token"
  description                = "cache"
  transit_encryption_enabled = true
  auth_token                 = "a-long-enough-token-1"
}

resource "aws_elasticache_user_group" "app" {
  engine        = "redis"
  user_group_id = "app"
  user_ids      = ["app"]
}

resource "aws_elasticache_replication_group" "users" {
  replication_group_id       = "users"
  description                = "cache"
  transit_encryption_enabled = true
  user_group_ids             = [aws_elasticache_user_group.app.user_group_id]
}

resource "aws_elasticache_replication_group" "secondary" {
  replication_group_id        = "secondary"
  description                 = "cache"
  global_replication_group_id = "ldgnf-world"
}

resource "aws_elasticache_serverless_cache" "users" {
  name          = "users"
  engine        = "valkey"
  user_group_id = aws_elasticache_user_group.app.user_group_id
}

resource "aws_elasticache_user" "iam" {
  user_id       = "iam"
  user_name     = "iam"
  engine        = "redis"
  access_string = "on ~* +@all"

  authentication_mode {
    type = "iam"
  }
}

resource "aws_elasticache_user" "default" {
  user_id              = "default-off"
  user_name            = "default"
  engine               = "redis"
  access_string        = "off ~* +@all"
  no_password_required = true
}

resource "aws_memorydb_cluster" "app" {
  acl_name  = "app"
  node_type = "db.t4g.small"
}

resource "aws_memorydb_user" "app" {
  user_name     = "app"
  access_string = "on ~* &* +@all"

  authentication_mode {
    type = "iam"
  }
}
