resource "aws_db_instance" "graviton" {
  engine         = "postgres"
  instance_class = "db.m7g.large"
}

resource "aws_db_instance" "burst" {
  engine         = "mysql"
  instance_class = "db.t4g.medium"
}

resource "aws_db_instance" "oracle" {
  engine         = "oracle-ee"
  instance_class = "db.m6i.large"
}

resource "aws_rds_cluster_instance" "serverless" {
  cluster_identifier = "c"
  engine             = "aurora-mysql"
  instance_class     = "db.serverless"
}
