variable "password" {
  type      = string
  sensitive = true
}

resource "aws_secretsmanager_secret_version" "s" { # want unknown
  secret_id     = "s"
  secret_string = var.password
}
