resource "aws_db_instance" "on" {
  engine         = "postgres"
  instance_class = "db.m6g.large"
  multi_az       = true
}

resource "aws_db_instance" "replica" {
  instance_class      = "db.m6g.large"
  replicate_source_db = aws_db_instance.on.identifier
}

resource "aws_db_instance" "aurora" {
  engine         = "aurora-postgresql"
  instance_class = "db.r6g.large"
}
