resource "aws_globalaccelerator_accelerator" "on" {
  name = "on"

  attributes {
    flow_logs_enabled   = true
    flow_logs_s3_bucket = "logs"
    flow_logs_s3_prefix = "a/"
  }
}
