variable "alarms" {
  type = set(string)
}

resource "aws_appconfig_environment" "e" { # want unknown
  name           = "live"
  application_id = "abc1234"

  dynamic "monitor" {
    for_each = var.alarms
    content {
      alarm_arn = monitor.value
    }
  }
}
