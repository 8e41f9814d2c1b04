resource "aws_guardduty_detector" "d" {}

resource "aws_guardduty_publishing_destination" "p" {
  detector_id     = aws_guardduty_detector.d.id
  destination_arn = "arn:aws:s3:::findings-of-ours"
  kms_key_arn     = "arn:aws:kms:eu-west-1:123456789012:key/k"
}
