resource "aws_elasticache_subnet_group" "own" {
  name       = "own"
  subnet_ids = ["subnet-1"]
}

resource "aws_elasticache_replication_group" "own" {
  replication_group_id = "own"
  description          = "cache"
  subnet_group_name    = aws_elasticache_subnet_group.own.name
}

resource "aws_elasticache_cluster" "node" {
  cluster_id           = "node"
  replication_group_id = aws_elasticache_replication_group.own.id
}

resource "aws_elasticache_serverless_cache" "own" {
  name       = "own"
  engine     = "valkey"
  subnet_ids = ["subnet-1", "subnet-2"]
}
