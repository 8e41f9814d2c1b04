resource "aws_sqs_queue" "off" {
  name                    = "off"
  sqs_managed_sse_enabled = false # want "messages are not encrypted"
}
