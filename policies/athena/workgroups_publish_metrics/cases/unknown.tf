variable "metrics" {
  type = bool
}

resource "aws_athena_workgroup" "w" { # want unknown
  name = "w"

  configuration {
    publish_cloudwatch_metrics_enabled = var.metrics
  }
}
