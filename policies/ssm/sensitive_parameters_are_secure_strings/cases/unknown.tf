variable "type" {
  type = string
}

resource "aws_ssm_parameter" "p" { # want unknown
  name  = "/app/db/password"
  type  = var.type
  value = "changeme"
}
