resource "aws_s3_bucket" "b" {
  bucket = "plumb-example-1"
}

resource "aws_cloudtrail" "all" {
  name           = "all"
  s3_bucket_name = "plumb-example-trail"

  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }

    field_selector {
      field  = "resources.type"
      equals = ["AWS::S3::Object"]
    }
  }
}
