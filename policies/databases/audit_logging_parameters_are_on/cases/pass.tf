resource "aws_docdb_cluster_parameter_group" "on" {
  family = "docdb5.0"

  parameter {
    name  = "audit_logs"
    value = "enabled"
  }
}

resource "aws_neptune_cluster_parameter_group" "on" {
  family = "neptune1.3"

  parameter {
    name  = "neptune_enable_audit_log"
    value = "1"
  }
}

resource "aws_rds_cluster_parameter_group" "on" {
  family = "aurora-mysql8.0"

  parameter {
    name  = "server_audit_logging"
    value = "1"
  }
}

resource "aws_db_parameter_group" "pgaudit" {
  family = "postgres16"

  parameter {
    name         = "shared_preload_libraries"
    value        = "pg_stat_statements, pgaudit"
    apply_method = "pending-reboot"
  }
}

resource "aws_db_parameter_group" "statements" {
  family = "postgres16"

  parameter {
    name  = "log_statement"
    value = "ddl"
  }
}

resource "aws_db_option_group" "mariadb" {
  engine_name          = "mariadb"
  major_engine_version = "10.11"

  option {
    option_name = "MARIADB_AUDIT_PLUGIN"
  }
}

# Others audit in other ways.
resource "aws_db_option_group" "sqlserver" {
  engine_name          = "sqlserver-se"
  major_engine_version = "15.00"
}

resource "aws_db_parameter_group" "member" {
  family = "aurora-postgresql16"
}
