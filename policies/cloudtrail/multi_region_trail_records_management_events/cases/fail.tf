resource "aws_cloudtrail" "one_region" { # want "one region only"
  name           = "one-region"
  s3_bucket_name = "logs-of-ours"
}

resource "aws_cloudtrail" "off" {
  name                          = "off"
  s3_bucket_name                = "logs-of-ours"
  is_multi_region_trail         = true
  include_global_service_events = false # want "leaves global services"
  enable_logging                = false # want "switched off"
}

resource "aws_cloudtrail" "data_only" {
  name                  = "data-only"
  s3_bucket_name        = "logs-of-ours"
  is_multi_region_trail = true

  event_selector { # want "leaves management events"
    include_management_events = false

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}

resource "aws_cloudtrail" "reads_only" {
  name                  = "reads-only"
  s3_bucket_name        = "logs-of-ours"
  is_multi_region_trail = true

  advanced_event_selector { # want "leaves management events"
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }

    field_selector {
      field  = "readOnly"
      equals = ["true"]
    }
  }
}
