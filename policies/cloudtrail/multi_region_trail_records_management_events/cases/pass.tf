resource "aws_cloudtrail" "all" {
  name                  = "all"
  s3_bucket_name        = "logs-of-ours"
  is_multi_region_trail = true
}

# A second trail may be for something else.
resource "aws_cloudtrail" "objects" {
  name           = "objects"
  s3_bucket_name = "logs-of-ours"

  event_selector {
    include_management_events = false

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}
