variable "days" {
  type = number
}

resource "aws_cloudtrail_event_data_store" "s" { # want unknown
  name             = "s"
  retention_period = var.days
}
