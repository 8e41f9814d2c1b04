resource "aws_db_instance" "replica" {
  instance_class      = "db.t4g.micro"
  replicate_source_db = "source"
}

resource "aws_rds_cluster" "secondary" {
  engine                    = "aurora-mysql"
  global_cluster_identifier = "world"
}

resource "aws_redshiftserverless_namespace" "iam_only" {
  namespace_name = "n"
}
