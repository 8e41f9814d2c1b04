resource "aws_db_snapshot" "own" {
  db_instance_identifier = "d"
  db_snapshot_identifier = "own"
}

resource "aws_db_cluster_snapshot" "shared" {
  db_cluster_identifier          = "c"
  db_cluster_snapshot_identifier = "s"
  shared_accounts                = ["444455556666"]
}
