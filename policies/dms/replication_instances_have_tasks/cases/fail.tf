# complete
resource "aws_dms_replication_instance" "left" { # want "no task runs on the instance"
  replication_instance_id    = "left"
  replication_instance_class = "dms.t3.medium"
}

resource "aws_dms_replication_instance" "used" {
  replication_instance_id    = "used"
  replication_instance_class = "dms.t3.medium"
}

resource "aws_dms_replication_task" "used" {
  replication_task_id      = "used"
  replication_instance_arn = aws_dms_replication_instance.used.replication_instance_arn
  source_endpoint_arn      = "arn:aws:dms:eu-west-1:123456789012:endpoint:A"
  target_endpoint_arn      = "arn:aws:dms:eu-west-1:123456789012:endpoint:B"
  migration_type           = "cdc"
  table_mappings           = "{}"
}
