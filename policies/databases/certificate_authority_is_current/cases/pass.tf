resource "aws_db_instance" "current" {
  engine             = "postgres"
  instance_class     = "db.t4g.micro"
  ca_cert_identifier = "rds-ca-rsa2048-g1"
}

resource "aws_rds_cluster_instance" "absent" {
  cluster_identifier = "c"
  engine             = "aurora-mysql"
  instance_class     = "db.r6g.large"
}
