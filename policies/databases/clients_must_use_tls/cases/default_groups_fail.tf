resource "aws_db_instance" "mysql" { # want "require_secure_transport is off in the default parameter group"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
}

resource "aws_db_instance" "postgres" {
  engine               = "postgres"
  engine_version       = "13.15"
  instance_class       = "db.t4g.micro"
  parameter_group_name = "default.postgres13" # want "rds.force_ssl is off in the default parameter group"
}

resource "aws_rds_cluster" "aurora" { # want "rds.force_ssl is off in the default parameter group"
  engine         = "aurora-postgresql"
  engine_version = "15.4"
}
