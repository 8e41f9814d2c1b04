resource "aws_docdb_cluster_parameter_group" "absent" { # want "no audit trail is written"
  family = "docdb5.0"
}

resource "aws_neptune_cluster_parameter_group" "off" {
  family = "neptune1.3"

  parameter {
    name  = "neptune_enable_audit_log"
    value = "0" # want "no audit trail is written"
  }
}

resource "aws_rds_cluster_parameter_group" "aurora_mysql" { # want "no audit trail is written"
  family = "aurora-mysql8.0"
}

resource "aws_rds_cluster_parameter_group" "aurora_postgresql" {
  family = "aurora-postgresql16"

  parameter {
    name  = "shared_preload_libraries"
    value = "pg_stat_statements" # want "no audit trail is written"
  }
}

resource "aws_db_parameter_group" "postgres" { # want "no audit trail is written"
  family = "postgres16"

  parameter {
    name  = "log_statement"
    value = "none"
  }
}

resource "aws_db_option_group" "mysql" { # want "the group lacks the option MARIADB_AUDIT_PLUGIN"
  engine_name          = "mysql"
  major_engine_version = "8.0"
}
