resource "aws_db_instance" "absent" { # want "no automated backups"
  engine         = "postgres"
  instance_class = "db.m6g.large"
}

resource "aws_db_instance" "zero" {
  engine                  = "mysql"
  instance_class          = "db.m6g.large"
  backup_retention_period = 0 # want "no automated backups"
}
