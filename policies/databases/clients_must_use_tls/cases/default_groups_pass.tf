resource "aws_db_instance" "postgres" {
  engine         = "postgres"
  engine_version = "16"
  instance_class = "db.t4g.micro"
}

resource "aws_db_parameter_group" "own" {
  name_prefix = "own"
  family      = "mysql8.0"

  parameter {
    name  = "require_secure_transport"
    value = "1"
  }
}

resource "aws_db_instance" "own" {
  engine               = "mysql"
  instance_class       = "db.t4g.micro"
  parameter_group_name = aws_db_parameter_group.own.name
}

resource "aws_db_instance" "replica" {
  instance_class      = "db.t4g.micro"
  replicate_source_db = aws_db_instance.own.identifier
}

resource "aws_db_instance" "oracle" {
  engine         = "oracle-se2"
  instance_class = "db.m6i.large"
}

resource "aws_rds_cluster" "aurora" {
  engine         = "aurora-postgresql"
  engine_version = "17.4"
}
