resource "aws_cloudtrail" "on" {
  name                       = "on"
  s3_bucket_name             = "logs-of-ours"
  enable_log_file_validation = "true"
}
