resource "aws_athena_workgroup" "absent" {
  name = "absent"

}

resource "aws_athena_workgroup" "on" {
  name = "on"

  configuration {
    publish_cloudwatch_metrics_enabled = true
  }
}
