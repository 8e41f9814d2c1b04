resource "aws_db_instance" "new" {
  engine         = "postgres"
  instance_class = "db.m7g.large"
}

resource "aws_rds_cluster_instance" "serverless" {
  cluster_identifier = "c"
  engine             = "aurora-mysql"
  instance_class     = "db.serverless"
}
