resource "aws_neptune_cluster" "on" {
  cluster_identifier = "on"
  storage_encrypted  = true
}

resource "aws_neptune_global_cluster" "on" {
  global_cluster_identifier = "world"
  engine                    = "neptune"
  storage_encrypted         = true
}

resource "aws_neptune_global_cluster" "from" {
  global_cluster_identifier    = "of-another"
  source_db_cluster_identifier = aws_neptune_cluster.on.arn
}

resource "aws_neptune_cluster" "member" {
  cluster_identifier        = "member"
  global_cluster_identifier = aws_neptune_global_cluster.on.id
}

resource "aws_neptune_cluster" "restored" {
  cluster_identifier  = "restored"
  snapshot_identifier = "before"
}

resource "aws_neptune_cluster" "replica" {
  cluster_identifier            = "replica"
  replication_source_identifier = aws_neptune_cluster.on.arn
}
