resource "aws_dms_replication_instance" "off" {
  replication_instance_id    = "off"
  replication_instance_class = "dms.t3.medium"
  publicly_accessible        = false
}

resource "aws_dms_replication_instance" "absent" {
  replication_instance_id    = "absent"
  replication_instance_class = "dms.t3.medium"
}
