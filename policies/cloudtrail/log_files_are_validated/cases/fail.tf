resource "aws_cloudtrail" "absent" { # want "not validated"
  name           = "absent"
  s3_bucket_name = "logs-of-ours"
}

resource "aws_cloudtrail" "off" {
  name                       = "off"
  s3_bucket_name             = "logs-of-ours"
  enable_log_file_validation = false # want "not validated"
}
