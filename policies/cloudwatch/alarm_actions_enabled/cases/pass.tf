resource "aws_cloudwatch_metric_alarm" "absent" {
  alarm_name          = "absent"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
}
