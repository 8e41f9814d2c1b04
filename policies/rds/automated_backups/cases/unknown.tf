variable "days" {
  type = number
}

resource "aws_db_instance" "db" { # want unknown
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  backup_retention_period = var.days
}
