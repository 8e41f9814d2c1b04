variable "mode" {
  type = string
}

resource "aws_dms_endpoint" "e" { # want unknown
  endpoint_id   = "e"
  endpoint_type = "source"
  engine_name   = "mysql"
  ssl_mode      = var.mode
}
