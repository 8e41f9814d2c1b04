# complete
# Nothing is said: a pass would be evidence, a fail is none.
resource "aws_rbin_rule" "images" {
  resource_type = "EC2_IMAGE"

  retention_period {
    retention_period_value = 7
    retention_period_unit  = "DAYS"
  }
}
