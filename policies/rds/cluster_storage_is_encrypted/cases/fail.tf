resource "aws_rds_cluster" "off" {
  engine            = "aurora-mysql"
  storage_encrypted = false # want "the storage is not encrypted"
}

# A Multi-AZ cluster that is not Aurora.
resource "aws_rds_cluster" "multi_az" { # want "the storage is not encrypted"
  engine                    = "postgres"
  db_cluster_instance_class = "db.m6gd.large"
  allocated_storage         = 100
}

resource "aws_rds_global_cluster" "off" {
  global_cluster_identifier = "world"
  engine                    = "aurora-mysql"
  storage_encrypted         = "false" # want "the storage is not encrypted"
}
