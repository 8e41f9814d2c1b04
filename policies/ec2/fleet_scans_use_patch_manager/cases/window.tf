resource "aws_autoscaling_group" "g" {
  max_size = 1
  min_size = 1
}

resource "aws_ssm_maintenance_window_task" "t" {
  window_id = "mw-1"
  task_arn  = "AWS-RunPatchBaseline"
  task_type = "RUN_COMMAND"
}
