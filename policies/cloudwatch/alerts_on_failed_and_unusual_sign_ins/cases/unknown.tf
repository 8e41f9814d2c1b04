# complete
variable "pattern" {
  type = string
}

# want unknown
resource "aws_cloudtrail" "t" {
  name           = "t"
  s3_bucket_name = "logs-of-ours"
}

resource "aws_cloudwatch_log_metric_filter" "f" {
  name           = "f"
  log_group_name = "trail"
  pattern        = var.pattern

  metric_transformation {
    name      = "f"
    namespace = "trail"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "f" {
  alarm_name          = "f"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  metric_name         = "f"
  namespace           = "trail"
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:eu-west-1:123456789012:security"]
}
