resource "aws_db_snapshot" "s" {
  db_instance_identifier = "d"
  db_snapshot_identifier = "s"
  shared_accounts        = ["all"] # want "shared with every AWS account"
}
