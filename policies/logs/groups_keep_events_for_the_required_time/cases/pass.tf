resource "aws_cloudwatch_log_group" "application" {
  name              = "application"
  retention_in_days = 7
}

resource "aws_cloudwatch_log_group" "trail" {
  name              = "trail"
  retention_in_days = 365
}

resource "aws_cloudtrail" "t" {
  name                       = "t"
  s3_bucket_name             = "logs-of-ours"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
}
