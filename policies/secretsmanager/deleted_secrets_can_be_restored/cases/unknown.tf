variable "days" {
  type = number
}

resource "aws_secretsmanager_secret" "s" { # want unknown
  name                    = "s"
  recovery_window_in_days = var.days
}
