resource "aws_cloudwatch_log_group" "g" {
  name = "trail"
}

resource "aws_cloudtrail" "t" {
  name                       = "t"
  s3_bucket_name             = "logs-of-ours"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.g.arn}:*"
}
