resource "aws_cloudtrail" "t" {
  name           = "t"
  s3_bucket_name = "logs-of-ours"
}

resource "aws_cloudwatch_log_metric_filter" "f0" {
  name           = "f0"
  log_group_name = "trail"
  pattern        = "{ ($.errorCode = \"*UnauthorizedOperation\") || ($.errorCode = \"AccessDenied*\") }"

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

resource "aws_cloudwatch_log_metric_filter" "f1" {
  name           = "f1"
  log_group_name = "trail"
  pattern        = "{ ($.eventName = ConsoleLogin) && ($.errorMessage = \"Failed authentication\") }"

  metric_transformation {
    name      = "f1"
    namespace = "trail"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "f1" {
  alarm_name          = "f1"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  metric_name         = "f1"
  namespace           = "trail"
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:eu-west-1:123456789012:security"]
}

resource "aws_cloudwatch_log_metric_filter" "f2" {
  name           = "f2"
  log_group_name = "trail"
  pattern        = "{ ($.eventName = \"ConsoleLogin\") && ($.additionalEventData.MFAUsed != \"Yes\") && ($.userIdentity.type = \"IAMUser\") && ($.responseElements.ConsoleLogin = \"Success\") }"

  metric_transformation {
    name      = "f2"
    namespace = "trail"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "f2" {
  alarm_name          = "f2"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  metric_name         = "f2"
  namespace           = "trail"
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:eu-west-1:123456789012:security"]
}
