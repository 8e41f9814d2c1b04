resource "aws_cloudtrail" "management" {
  name           = "management"
  s3_bucket_name = "logs-of-ours"
}

resource "aws_cloudtrail_event_data_store" "objects" {
  name = "objects"

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
