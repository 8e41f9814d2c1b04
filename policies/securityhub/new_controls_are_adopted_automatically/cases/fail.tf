resource "aws_securityhub_account" "h" {
  auto_enable_controls = false # want "new controls stay off"
}

resource "aws_securityhub_organization_configuration" "o" {
  auto_enable           = false  # want "new accounts are left out"
  auto_enable_standards = "NONE" # want "get no standard"
}

resource "aws_guardduty_organization_configuration_feature" "f" {
  detector_id = "d"
  name        = "S3_DATA_EVENTS"
  auto_enable = "NONE" # want "stays off in the accounts"
}
