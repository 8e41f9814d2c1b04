# want unknown
variable "kind" {
  type = string
}

resource "aws_ssm_maintenance_window_task" "t" {
  window_id = "mw-0123456789abcdef0"
  task_arn  = "AWS-RunShellScript"
  task_type = var.kind
}
