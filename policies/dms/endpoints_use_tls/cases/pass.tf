resource "aws_dms_endpoint" "full" {
  endpoint_id   = "full"
  endpoint_type = "source"
  engine_name   = "postgres"
  ssl_mode      = "verify-full"
}

resource "aws_dms_endpoint" "s3" {
  endpoint_id   = "s3"
  endpoint_type = "target"
  engine_name   = "s3"

}

resource "aws_dms_endpoint" "redis" {
  endpoint_id   = "redis"
  endpoint_type = "target"
  engine_name   = "redis"

  redis_settings {
    server_name = "cache"
    port        = 6379
    auth_type   = "auth-token"
  }
}

resource "aws_dms_endpoint" "kafka" {
  endpoint_id   = "kafka"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings {
    broker            = "b-1:9096"
    security_protocol = "sasl-ssl"
  }
}
