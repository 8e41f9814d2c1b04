resource "aws_cloudtrail_event_data_store" "s" {
  name                           = "s"
  retention_period               = 30    # want "kept for 30 days only"
  termination_protection_enabled = false # want "deleted with one call"
}
