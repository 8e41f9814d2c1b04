variable "mode" {
  type = string
}

resource "aws_s3_bucket" "trail" { # want unknown
  bucket = "plumb-example-trail"
}

resource "aws_cloudtrail" "t" {
  name           = "t"
  s3_bucket_name = aws_s3_bucket.trail.id
}

resource "aws_s3_bucket_object_lock_configuration" "trail" {
  bucket = aws_s3_bucket.trail.id

  rule {
    default_retention {
      mode = var.mode
      days = 365
    }
  }
}
