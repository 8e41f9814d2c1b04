resource "aws_db_instance" "minute" {
  engine              = "postgres"
  instance_class      = "db.m7g.large"
  monitoring_interval = 60
}

resource "aws_rds_cluster" "c" {
  cluster_identifier  = "c"
  engine              = "aurora-mysql"
  monitoring_interval = 30
}

resource "aws_rds_cluster_instance" "by_cluster" {
  cluster_identifier = aws_rds_cluster.c.id
  engine             = "aurora-mysql"
  instance_class     = "db.r7g.large"
}
