resource "aws_cloudwatch_log_group" "trail" {
  name              = "trail"
  retention_in_days = 30 # want "kept for 30 days only"
}

resource "aws_cloudtrail" "t" {
  name                       = "t"
  s3_bucket_name             = "logs-of-ours"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
}

resource "aws_cloudwatch_log_group" "flow" {
  name              = "flow"
  retention_in_days = 90 # want "kept for 90 days only"
}

resource "aws_flow_log" "f" {
  log_destination = aws_cloudwatch_log_group.flow.arn
  traffic_type    = "ALL"
  vpc_id          = "vpc-1"
}
