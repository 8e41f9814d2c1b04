resource "aws_cloudtrail" "absent" { # want "encrypts the log files"
  name           = "absent"
  s3_bucket_name = "logs-of-ours"
}

resource "aws_cloudtrail" "empty" {
  name           = "empty"
  s3_bucket_name = "logs-of-ours"
  kms_key_id     = "" # want "encrypts the log files"
}

resource "aws_cloudtrail_event_data_store" "absent" { # want "encrypts the events"
  name = "absent"
}
