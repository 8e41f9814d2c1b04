resource "aws_securityhub_account" "h" {}

resource "aws_securityhub_organization_configuration" "o" {
  auto_enable           = false
  auto_enable_standards = "NONE"

  organization_configuration {
    configuration_type = "CENTRAL"
  }
}

resource "aws_guardduty_organization_configuration_feature" "f" {
  detector_id = "d"
  name        = "S3_DATA_EVENTS"
  auto_enable = "ALL"
}
