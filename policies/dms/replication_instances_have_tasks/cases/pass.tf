# complete
resource "aws_dms_replication_instance" "used" {
  replication_instance_id    = "used"
  replication_instance_class = "dms.t3.medium"
}

resource "aws_dms_replication_task" "used" {
  for_each                 = toset(["orders", "customers"])
  replication_task_id      = each.key
  replication_instance_arn = aws_dms_replication_instance.used.replication_instance_arn
  source_endpoint_arn      = "arn:aws:dms:eu-west-1:123456789012:endpoint:A"
  target_endpoint_arn      = "arn:aws:dms:eu-west-1:123456789012:endpoint:B"
  migration_type           = "full-load"
  table_mappings           = "{}"
}
