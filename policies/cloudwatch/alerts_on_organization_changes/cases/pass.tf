resource "aws_organizations_organization" "o" {
  feature_set = "ALL"
}

resource "aws_cloudwatch_log_metric_filter" "o" {
  name           = "o"
  log_group_name = "trail"
  pattern        = "{ ($.eventName = AttachPolicy) || ($.eventName = DetachPolicy) || ($.eventName = DisablePolicyType) || ($.eventName = LeaveOrganization) || ($.eventName = RemoveAccountFromOrganization) }"

  metric_transformation {
    name      = "o"
    namespace = "trail"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "o" {
  alarm_name          = "o"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  metric_name         = "o"
  namespace           = "trail"
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:eu-west-1:123456789012:security"]
}
