resource "aws_cloudtrail" "management" {
  name           = "management"
  s3_bucket_name = "logs-of-ours"
}

resource "aws_cloudtrail" "objects" {
  name           = "objects"
  s3_bucket_name = "logs-of-ours"

  event_selector {
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}
