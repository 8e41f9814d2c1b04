resource "aws_cloudtrail" "t" {
  name           = "t"
  s3_bucket_name = "logs-of-ours"
}

resource "aws_securitylake_aws_log_source" "s" {
  source {
    regions     = ["eu-west-1"]
    source_name = "CLOUD_TRAIL_MGMT"
  }
}
