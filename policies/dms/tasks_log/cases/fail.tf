resource "aws_dms_replication_task" "absent" { # want "the task does not log"
  replication_task_id      = "absent"
  migration_type           = "full-load"
  replication_instance_arn = "arn:aws:dms:eu-west-1:111122223333:rep:r"
  source_endpoint_arn      = "arn:aws:dms:eu-west-1:111122223333:endpoint:s"
  target_endpoint_arn      = "arn:aws:dms:eu-west-1:111122223333:endpoint:t"
  table_mappings           = "{}"

}

resource "aws_dms_replication_task" "off" {
  replication_task_id       = "off"
  migration_type            = "full-load"
  replication_instance_arn  = "arn:aws:dms:eu-west-1:111122223333:rep:r"
  source_endpoint_arn       = "arn:aws:dms:eu-west-1:111122223333:endpoint:s"
  target_endpoint_arn       = "arn:aws:dms:eu-west-1:111122223333:endpoint:t"
  table_mappings            = "{}"
  replication_task_settings = jsonencode({ Logging = { EnableLogging = false } }) # want "the task does not log"
}

resource "aws_dms_replication_task" "quiet" {
  replication_task_id      = "quiet"
  migration_type           = "full-load"
  replication_instance_arn = "arn:aws:dms:eu-west-1:111122223333:rep:r"
  source_endpoint_arn      = "arn:aws:dms:eu-west-1:111122223333:endpoint:s"
  target_endpoint_arn      = "arn:aws:dms:eu-west-1:111122223333:endpoint:t"
  table_mappings           = "{}"

  replication_task_settings = jsonencode({ # want "SOURCE_CAPTURE is logged only from LOGGER_SEVERITY_ERROR on"
    Logging = {
      EnableLogging = true
      LogComponents = [{ Id = "SOURCE_CAPTURE", Severity = "LOGGER_SEVERITY_ERROR" }]
    }
  })
}
