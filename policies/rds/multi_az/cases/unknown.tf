variable "standby" {
  type = bool
}

resource "aws_db_instance" "db" { # want unknown
  engine         = "postgres"
  instance_class = "db.m6g.large"
  multi_az       = var.standby
}
