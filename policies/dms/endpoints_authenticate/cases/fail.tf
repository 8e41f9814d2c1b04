resource "aws_dms_endpoint" "mongo" {
  endpoint_id   = "mongo"
  endpoint_type = "source"
  engine_name   = "mongodb"

  mongodb_settings {
    auth_type = "no" # want "the database is read without signing in"
  }
}

resource "aws_dms_endpoint" "redis" {
  endpoint_id   = "redis"
  endpoint_type = "target"
  engine_name   = "redis"

  redis_settings {
    server_name = "cache"
    port        = 6379
    auth_type   = "none" # want "the cache is written without signing in"
  }
}
