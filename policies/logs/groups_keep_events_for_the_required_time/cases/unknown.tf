variable "days" {
  type = number
}

resource "aws_cloudwatch_log_group" "trail" { # want unknown
  name              = "trail"
  retention_in_days = var.days
}

resource "aws_cloudtrail" "t" {
  name                       = "t"
  s3_bucket_name             = "logs-of-ours"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
}
