resource "aws_db_instance" "managed" {
  engine                      = "postgres"
  instance_class              = "db.t4g.micro"
  username                    = "app"
  manage_master_user_password = true
}

resource "aws_db_instance" "write_only" {
  engine              = "postgres"
  instance_class      = "db.t4g.micro"
  username            = "app"
  password_wo         = "from-a-vault"
  password_wo_version = 1
}

resource "aws_rds_cluster" "managed" {
  engine                      = "aurora-mysql"
  manage_master_user_password = "true"
}

resource "aws_docdb_cluster" "managed" {
  cluster_identifier          = "managed"
  manage_master_user_password = true
}

resource "aws_redshift_cluster" "managed" {
  cluster_identifier     = "managed"
  node_type              = "ra3.large"
  manage_master_password = true
}

resource "aws_redshiftserverless_namespace" "managed" {
  namespace_name        = "n"
  manage_admin_password = true
}

resource "aws_docdbelastic_cluster" "secret" {
  name                = "secret"
  admin_user_name     = "app"
  admin_user_password = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db"
  auth_type           = "SECRET_ARN"
  shard_capacity      = 2
  shard_count         = 1
}
