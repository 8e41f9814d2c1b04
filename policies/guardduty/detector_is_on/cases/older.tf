resource "aws_guardduty_detector" "d" {}

resource "aws_guardduty_organization_configuration" "o" {
  detector_id = aws_guardduty_detector.d.id
  auto_enable = false # want "not watched by default"
}
