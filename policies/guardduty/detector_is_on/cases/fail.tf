resource "aws_guardduty_detector" "d" {
  enable = false # want "switched off"
}

resource "aws_guardduty_organization_configuration" "o" {
  detector_id                      = aws_guardduty_detector.d.id
  auto_enable_organization_members = "NONE" # want "not watched by default"
}
