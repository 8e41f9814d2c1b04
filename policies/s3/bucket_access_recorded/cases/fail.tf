resource "aws_s3_bucket" "bare" { # want "nobody records"
  bucket = "plumb-example-1"
}

resource "aws_s3_bucket" "events" {
  bucket = "plumb-example-2"
}

resource "aws_cloudtrail" "one_bucket" {
  name           = "one"
  s3_bucket_name = "plumb-example-trail"

  event_selector {
    read_write_type = "All"

    data_resource {
      type   = "AWS::S3::Object"
      values = ["${aws_s3_bucket.events.arn}/"]
    }
  }
}
