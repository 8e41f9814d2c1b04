resource "aws_db_parameter_group" "postgres15" {
  family = "postgres15"
}

resource "aws_db_parameter_group" "postgres9" {
  family = "postgres9.6"

  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}

resource "aws_db_parameter_group" "mariadb" {
  family = "mariadb11.8"
}

resource "aws_db_parameter_group" "mysql" {
  family = "mysql8.4"

  parameter {
    name  = "require_secure_transport"
    value = "ON"
  }
}

# The cluster's group decides.
resource "aws_db_parameter_group" "member" {
  family = "aurora-mysql8.0"
}

resource "aws_db_parameter_group" "oracle" {
  family = "oracle-se2-19"
}

resource "aws_rds_cluster_parameter_group" "aurora_postgresql" {
  family = "aurora-postgresql17"
}

resource "aws_rds_cluster_parameter_group" "aurora_mysql" {
  family = "aurora-mysql8.4"
}

resource "aws_docdb_cluster_parameter_group" "default" {
  family = "docdb5.0"
}

resource "aws_neptune_cluster_parameter_group" "default" {
  family = "neptune1.3"
}
