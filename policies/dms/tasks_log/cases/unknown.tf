variable "settings" {
  type = string
}

resource "aws_dms_replication_task" "variable" { # want unknown
  replication_task_id       = "variable"
  migration_type            = "full-load"
  replication_instance_arn  = "arn:aws:dms:eu-west-1:111122223333:rep:r"
  source_endpoint_arn       = "arn:aws:dms:eu-west-1:111122223333:endpoint:s"
  target_endpoint_arn       = "arn:aws:dms:eu-west-1:111122223333:endpoint:t"
  table_mappings            = "{}"
  replication_task_settings = var.settings
}

resource "aws_dms_replication_task" "broken" { # want unknown
  replication_task_id       = "broken"
  migration_type            = "full-load"
  replication_instance_arn  = "arn:aws:dms:eu-west-1:111122223333:rep:r"
  source_endpoint_arn       = "arn:aws:dms:eu-west-1:111122223333:endpoint:s"
  target_endpoint_arn       = "arn:aws:dms:eu-west-1:111122223333:endpoint:t"
  table_mappings            = "{}"
  replication_task_settings = "{"
}
