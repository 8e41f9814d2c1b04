resource "aws_guardduty_detector" "d" {} # want "gone after 90 days"
