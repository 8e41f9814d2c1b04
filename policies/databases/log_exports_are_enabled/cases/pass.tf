resource "aws_db_instance" "postgres" {
  engine                          = "postgres"
  instance_class                  = "db.t4g.micro"
  enabled_cloudwatch_logs_exports = ["postgresql"]
}

resource "aws_db_instance" "mariadb" {
  engine                          = "mariadb"
  instance_class                  = "db.t4g.micro"
  enabled_cloudwatch_logs_exports = ["error", "slowquery"]
}

resource "aws_db_instance" "member" {
  engine         = "aurora-mysql"
  instance_class = "db.r6g.large"
}

resource "aws_db_instance" "sqlserver" {
  engine                          = "sqlserver-se"
  instance_class                  = "db.m6i.large"
  enabled_cloudwatch_logs_exports = ["agent", "error"]
}

resource "aws_rds_cluster" "aurora" {
  engine                          = "aurora-postgresql"
  enabled_cloudwatch_logs_exports = ["postgresql"]
}

resource "aws_docdb_cluster" "audit" {
  cluster_identifier              = "audit"
  enabled_cloudwatch_logs_exports = ["audit", "profiler"]
}

resource "aws_neptune_cluster" "audit" {
  cluster_identifier             = "audit"
  enable_cloudwatch_logs_exports = ["audit"]
}
