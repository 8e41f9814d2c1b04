resource "aws_db_snapshot_copy" "with_key" {
  source_db_snapshot_identifier = "arn:aws:rds:eu-west-1:111122223333:snapshot:before"
  target_db_snapshot_identifier = "after"
  kms_key_id                    = "arn:aws:kms:eu-west-1:111122223333:key/1234"
}

resource "aws_rds_cluster_snapshot_copy" "with_key" {
  source_db_cluster_snapshot_identifier = "arn:aws:rds:eu-west-1:111122223333:cluster-snapshot:before"
  target_db_cluster_snapshot_identifier = "after"
  kms_key_id                            = "arn:aws:kms:eu-west-1:111122223333:key/1234"
}
