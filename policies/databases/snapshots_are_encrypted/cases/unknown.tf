resource "aws_db_snapshot" "s" { # want unknown
  db_instance_identifier = "elsewhere"
  db_snapshot_identifier = "s"
}
