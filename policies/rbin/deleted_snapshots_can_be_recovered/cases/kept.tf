resource "aws_rbin_rule" "snapshots" {
  resource_type = "EBS_SNAPSHOT"

  retention_period {
    retention_period_value = 14
    retention_period_unit  = "DAYS"
  }
}
