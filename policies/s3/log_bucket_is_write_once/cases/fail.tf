resource "aws_s3_bucket" "trail" { # want "can be deleted"
  bucket = "plumb-example-trail"
}

resource "aws_cloudtrail" "t" {
  name           = "t"
  s3_bucket_name = aws_s3_bucket.trail.id
}

resource "aws_s3_bucket" "config" { # want "can be deleted"
  bucket              = "plumb-example-config"
  object_lock_enabled = true
}

resource "aws_config_delivery_channel" "c" {
  name           = "c"
  s3_bucket_name = "plumb-example-config"
}

resource "aws_s3_bucket" "data" {
  bucket = "plumb-example-data"
}
