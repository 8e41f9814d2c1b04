resource "aws_dms_endpoint" "mongo" {
  endpoint_id   = "mongo"
  endpoint_type = "source"
  engine_name   = "mongodb"

  mongodb_settings {
    auth_mechanism = "scram-sha-1"
  }
}

resource "aws_dms_endpoint" "redis" {
  endpoint_id   = "redis"
  endpoint_type = "target"
  engine_name   = "redis"

  redis_settings {
    server_name = "cache"
    port        = 6379
    auth_type   = "auth-role"
  }
}

resource "aws_dms_endpoint" "mysql" {
  endpoint_id   = "mysql"
  endpoint_type = "source"
  engine_name   = "mysql"

}
