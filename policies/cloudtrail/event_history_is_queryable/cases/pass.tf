resource "aws_cloudtrail_event_data_store" "defaults" {
  name = "defaults"
}

resource "aws_cloudtrail_event_data_store" "quarter" {
  name                           = "quarter"
  retention_period               = 90
  termination_protection_enabled = true
}
