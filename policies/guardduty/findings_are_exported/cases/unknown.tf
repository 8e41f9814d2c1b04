variable "detector" {
  type = string
}

resource "aws_guardduty_detector" "d" {} # want unknown

resource "aws_guardduty_publishing_destination" "p" {
  detector_id     = var.detector
  destination_arn = "arn:aws:s3:::findings-of-ours"
  kms_key_arn     = "arn:aws:kms:eu-west-1:123456789012:key/k"
}
