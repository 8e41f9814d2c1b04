resource "aws_cloudtrail" "t" {
  name           = "t"
  s3_bucket_name = "logs-of-ours"
}

resource "aws_cloudwatch_log_metric_filter" "f0" {
  name           = "f0"
  log_group_name = "trail"
  pattern        = "{ $.userIdentity.type = \"Root\" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != \"AwsServiceEvent\" }"

  metric_transformation {
    name      = "f0"
    namespace = "trail"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "f0" {
  alarm_name          = "f0"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  metric_name         = "f0"
  namespace           = "trail"
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:eu-west-1:123456789012:security"]
}
