resource "aws_dms_endpoint" "absent" { # want "the connection does not use TLS"
  endpoint_id   = "absent"
  endpoint_type = "source"
  engine_name   = "mysql"

}

resource "aws_dms_endpoint" "none" {
  endpoint_id   = "none"
  endpoint_type = "source"
  engine_name   = "postgres"
  ssl_mode      = "none" # want "the connection does not use TLS"
}

resource "aws_dms_endpoint" "redis" {
  endpoint_id   = "redis"
  endpoint_type = "target"
  engine_name   = "redis"

  redis_settings {
    server_name           = "cache"
    port                  = 6379
    auth_type             = "auth-token"
    ssl_security_protocol = "plaintext" # want "the connection does not use TLS"
  }
}

resource "aws_dms_endpoint" "kafka" {
  endpoint_id   = "kafka"
  endpoint_type = "target"
  engine_name   = "kafka"

  kafka_settings { # want "the connection does not use TLS"
    broker = "b-1:9092"
  }
}
