variable "auth" {
  type = string
}

resource "aws_dms_endpoint" "e" { # want unknown
  endpoint_id   = "e"
  endpoint_type = "source"
  engine_name   = "mongodb"

  mongodb_settings {
    auth_type = var.auth
  }
}
