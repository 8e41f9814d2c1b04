variable "loud" {
  type = bool
}

resource "aws_cloudwatch_metric_alarm" "a" { # want unknown
  alarm_name          = "a"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  actions_enabled     = var.loud
}
