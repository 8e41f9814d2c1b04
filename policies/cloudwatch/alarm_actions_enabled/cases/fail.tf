resource "aws_cloudwatch_metric_alarm" "off" {
  alarm_name          = "off"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  actions_enabled     = false # want "turned off"
}

resource "aws_cloudwatch_composite_alarm" "off" {
  alarm_name      = "off"
  alarm_rule      = "ALARM(\"off\")"
  actions_enabled = false # want "turned off"
}
