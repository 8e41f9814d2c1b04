resource "aws_rds_cluster" "on" {
  engine            = "aurora-mysql"
  storage_encrypted = true
}

# Serverless v1 is always encrypted.
resource "aws_rds_cluster" "serverless" {
  engine      = "aurora-mysql"
  engine_mode = "serverless"
}

resource "aws_rds_global_cluster" "world" {
  global_cluster_identifier = "world"
  engine                    = "aurora-mysql"
  storage_encrypted         = true
}

resource "aws_rds_cluster" "member" {
  engine                    = "aurora-mysql"
  global_cluster_identifier = aws_rds_global_cluster.world.id
}

resource "aws_rds_cluster" "restored" {
  engine              = "aurora-mysql"
  snapshot_identifier = "before"
}
