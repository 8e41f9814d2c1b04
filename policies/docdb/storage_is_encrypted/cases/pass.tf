resource "aws_docdb_cluster" "on" {
  cluster_identifier = "on"
  storage_encrypted  = "true"
}

resource "aws_docdb_global_cluster" "on" {
  global_cluster_identifier = "world"
  engine                    = "docdb"
  storage_encrypted         = true
}

# From an existing cluster, and a member: as their source is.
resource "aws_docdb_global_cluster" "from" {
  global_cluster_identifier    = "of-another"
  source_db_cluster_identifier = aws_docdb_cluster.on.arn
}

resource "aws_docdb_cluster" "member" {
  cluster_identifier        = "member"
  global_cluster_identifier = aws_docdb_global_cluster.on.id
}

resource "aws_docdb_cluster" "restored" {
  cluster_identifier  = "restored"
  snapshot_identifier = "before"
}
