variable "eventbridge" {
  type = bool
}

resource "aws_s3_bucket" "b" { # want unknown
  bucket = "plumb-example"
}

resource "aws_s3_bucket_notification" "b" {
  bucket      = aws_s3_bucket.b.id
  eventbridge = var.eventbridge
}
