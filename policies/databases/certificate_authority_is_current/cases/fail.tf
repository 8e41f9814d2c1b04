resource "aws_db_instance" "old" {
  engine             = "postgres"
  instance_class     = "db.t4g.micro"
  ca_cert_identifier = "rds-ca-2019" # want "the authority rds-ca-2019 has expired"
}

resource "aws_rds_cluster" "old" {
  engine                    = "mysql"
  ca_certificate_identifier = "rds-ca-2019" # want "the authority rds-ca-2019 has expired"
}

resource "aws_docdb_cluster_instance" "old" {
  cluster_identifier = "c"
  instance_class     = "db.r6g.large"
  ca_cert_identifier = "rds-ca-2015" # want "the authority rds-ca-2015 has expired"
}
