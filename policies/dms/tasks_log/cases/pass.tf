resource "aws_dms_replication_task" "on" {
  replication_task_id      = "on"
  migration_type           = "full-load"
  replication_instance_arn = "arn:aws:dms:eu-west-1:111122223333:rep:r"
  source_endpoint_arn      = "arn:aws:dms:eu-west-1:111122223333:endpoint:s"
  target_endpoint_arn      = "arn:aws:dms:eu-west-1:111122223333:endpoint:t"
  table_mappings           = "{}"

  replication_task_settings = jsonencode({
    Logging = {
      EnableLogging = true
      LogComponents = [{ Id = "TARGET_APPLY", Severity = "LOGGER_SEVERITY_DEFAULT" }]
    }
  })
}
