resource "aws_db_instance" "off" {
  engine                              = "mysql"
  instance_class                      = "db.t4g.micro"
  iam_database_authentication_enabled = false # want "IAM authentication is off"
}

resource "aws_rds_cluster" "absent" { # want "IAM authentication is off"
  engine = "aurora-postgresql"
}

resource "aws_neptune_cluster" "absent" { # want "IAM authentication is off"
  cluster_identifier = "absent"
}
