resource "aws_athena_workgroup" "off" {
  name = "off"

  configuration {
    publish_cloudwatch_metrics_enabled = false # want "no metrics are published"
  }
}
