resource "aws_guardduty_detector" "d" {}

resource "aws_securityhub_account" "h" {}
