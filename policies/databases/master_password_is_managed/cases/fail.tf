resource "aws_db_instance" "literal" {
  engine         = "postgres"
  instance_class = "db.t4g.micro"
  username       = "app"
  password       = "correct-horse" # want "password is not managed by Secrets Manager"
}

resource "aws_rds_cluster" "secret" {
  engine          = "aurora-mysql"
  master_username = "app"
  master_password = aws_secretsmanager_secret_version.db.secret_string # want "password is not managed by Secrets Manager"
}

resource "aws_secretsmanager_secret_version" "db" {
  secret_id     = "db"
  secret_string = "correct-horse"
}

resource "aws_docdb_cluster" "literal" {
  cluster_identifier = "literal"
  master_password    = "correct-horse" # want "password is not managed by Secrets Manager"
}

resource "aws_redshift_cluster" "off" {
  cluster_identifier     = "off"
  node_type              = "ra3.large"
  manage_master_password = false
  master_password        = "Correct1horse" # want "password is not managed by Secrets Manager"
}

resource "aws_redshiftserverless_namespace" "literal" {
  namespace_name      = "n"
  admin_user_password = "Correct1horse" # want "password is not managed by Secrets Manager"
}

resource "aws_docdbelastic_cluster" "plain" {
  name                = "plain"
  admin_user_name     = "app"
  admin_user_password = "correct-horse" # want "given in plain text"
  auth_type           = "PLAIN_TEXT"
  shard_capacity      = 2
  shard_count         = 1
}
