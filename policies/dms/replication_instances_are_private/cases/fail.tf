resource "aws_dms_replication_instance" "r" {
  replication_instance_id    = "r"
  replication_instance_class = "dms.t3.medium"
  publicly_accessible        = true # want "has a public address"
}
