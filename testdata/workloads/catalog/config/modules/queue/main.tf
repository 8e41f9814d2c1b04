variable "name" { type = string }
variable "retries" { type = number }
variable "table" {}

resource "aws_sqs_queue" "this" {
  name           = var.name
  redrive_policy = jsonencode({ maxReceiveCount = var.retries, deadLetterTargetArn = aws_sqs_queue.dead.arn })

  tags = { table = var.table.name, mode = var.table.billing_mode }
}

resource "aws_sqs_queue" "dead" {
  name = "${var.name}-dead"
}

resource "aws_lambda_event_source_mapping" "stream" {
  count = var.table.stream_enabled ? 1 : 0

  event_source_arn  = var.table.stream_arn
  function_name     = "fan-out"
  starting_position = "LATEST"

  destination_config {
    on_failure {
      destination_arn = aws_sqs_queue.dead.arn
    }
  }
}
