resource "aws_elasticache_replication_group" "valkey" {
  replication_group_id = "valkey"
  description          = "cache"
  engine               = "valkey"
  engine_version       = "8.0"
}

resource "aws_docdb_cluster" "five" {
  cluster_identifier = "five"
  engine_version     = "5.0.0"
}

resource "aws_db_instance" "oracle" {
  engine         = "oracle-se2"
  engine_version = "19.0.0.0.ru-2024-01.rur-2024-01.r1"
  instance_class = "db.m6i.large"
}

resource "aws_db_instance" "replica" {
  instance_class      = "db.t4g.micro"
  replicate_source_db = "source"
}

resource "aws_elasticache_cluster" "node" {
  cluster_id           = "node"
  replication_group_id = aws_elasticache_replication_group.valkey.id
}
