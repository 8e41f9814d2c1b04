resource "aws_db_instance" "week" {
  engine                  = "postgres"
  instance_class          = "db.m6g.large"
  backup_retention_period = "7"
}

resource "aws_db_instance" "replica" {
  instance_class      = "db.m6g.large"
  replicate_source_db = aws_db_instance.week.identifier
}
