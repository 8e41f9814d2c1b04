resource "aws_db_parameter_group" "off" {
  family = "postgres16"

  parameter {
    name  = "rds.force_ssl"
    value = "0" # want "rds.force_ssl is 0"
  }
}

resource "aws_db_parameter_group" "postgres14" { # want "rds.force_ssl is off by default in postgres14"
  family = "postgres14"

  parameter {
    name  = "log_statement"
    value = "ddl"
  }
}

resource "aws_db_parameter_group" "mysql" { # want "require_secure_transport is off by default in mysql8.0"
  family = "mysql8.0"
}

resource "aws_db_parameter_group" "mariadb" { # want "require_secure_transport is off by default in mariadb11.4"
  family = "mariadb11.4"
}

resource "aws_db_parameter_group" "sqlserver" { # want "rds.force_ssl is off by default in sqlserver-se-15.0"
  family = "sqlserver-se-15.0"
}

resource "aws_rds_cluster_parameter_group" "aurora" {
  family = "aurora-mysql8.0"

  parameter {
    name  = "require_secure_transport"
    value = "OFF" # want "require_secure_transport is off"
  }
}

resource "aws_rds_cluster_parameter_group" "aurora_postgresql" { # want "off by default in aurora-postgresql16"
  family = "aurora-postgresql16"
}

resource "aws_docdb_cluster_parameter_group" "off" {
  family = "docdb5.0"

  parameter {
    name  = "tls"
    value = "disabled" # want "tls is disabled"
  }
}

resource "aws_neptune_cluster_parameter_group" "off" {
  family = "neptune1.3"

  parameter {
    name  = "neptune_enforce_ssl"
    value = "0" # want "neptune_enforce_ssl is 0"
  }
}
