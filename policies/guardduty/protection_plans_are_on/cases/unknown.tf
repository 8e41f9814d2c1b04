variable "status" {
  type = string
}

resource "aws_guardduty_detector_feature" "s3" { # want unknown
  detector_id = "d"
  name        = "S3_DATA_EVENTS"
  status      = var.status
}
