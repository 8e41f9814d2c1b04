# want unknown
variable "kind" {}

resource "aws_rbin_rule" "r" {
  resource_type = var.kind

  retention_period {
    retention_period_value = 14
    retention_period_unit  = "DAYS"
  }
}
