resource "aws_dms_replication_instance" "absent" { # want "no standby"
  replication_instance_id    = "absent"
  replication_instance_class = "dms.t3.medium"
}
