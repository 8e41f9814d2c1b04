resource "aws_dms_replication_instance" "elsewhere" { # want unknown
  replication_instance_id    = "elsewhere"
  replication_instance_class = "dms.t3.medium"
}
