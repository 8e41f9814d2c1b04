resource "aws_db_instance" "on" {
  engine                              = "mariadb"
  instance_class                      = "db.t4g.micro"
  iam_database_authentication_enabled = true
}

resource "aws_db_instance" "kerberos" {
  engine               = "postgres"
  instance_class       = "db.t4g.micro"
  domain               = "d-1"
  domain_iam_role_name = "directory"
}

resource "aws_rds_cluster" "on" {
  engine                              = "aurora-mysql"
  iam_database_authentication_enabled = "true"
}

resource "aws_neptune_cluster" "on" {
  cluster_identifier                  = "on"
  iam_database_authentication_enabled = true
}
