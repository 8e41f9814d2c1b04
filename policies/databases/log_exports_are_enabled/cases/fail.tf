resource "aws_db_instance" "absent" { # want "no logs are exported"
  engine         = "postgres"
  instance_class = "db.t4g.micro"
}

resource "aws_db_instance" "only_slow" {
  engine                          = "mysql"
  instance_class                  = "db.t4g.micro"
  enabled_cloudwatch_logs_exports = ["slowquery"] # want "none of these logs is exported: audit, error"
}

resource "aws_db_instance" "replica" { # want "no logs are exported"
  instance_class      = "db.t4g.micro"
  replicate_source_db = "source"
}

resource "aws_rds_cluster" "empty" {
  engine                          = "aurora-mysql"
  enabled_cloudwatch_logs_exports = [] # want "no logs are exported"
}

resource "aws_docdb_cluster" "profiler" {
  cluster_identifier              = "profiler"
  enabled_cloudwatch_logs_exports = ["profiler"] # want "none of these logs is exported: audit"
}

resource "aws_neptune_cluster" "slow" {
  cluster_identifier             = "slow"
  enable_cloudwatch_logs_exports = ["slowquery"] # want "the audit log is not exported"
}
