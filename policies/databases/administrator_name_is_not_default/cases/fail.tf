resource "aws_db_instance" "postgres" {
  engine         = "postgres"
  instance_class = "db.t4g.micro"
  username       = "postgres" # want "names that everybody tries first"
}

resource "aws_rds_cluster" "upper" {
  engine          = "aurora-mysql"
  master_username = "Admin" # want "names that everybody tries first"
}

resource "aws_redshift_cluster" "user" {
  cluster_identifier = "user"
  node_type          = "ra3.large"
  master_username    = "awsuser" # want "names that everybody tries first"
}

resource "aws_redshiftserverless_namespace" "admin" {
  namespace_name = "n"
  admin_username = "admin" # want "names that everybody tries first"
}
