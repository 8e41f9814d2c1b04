variable "name" { type = string }
variable "visibility" { type = number }
variable "senders" { type = list(string) }

variable "fifo" {
  type     = bool
  default  = false
  nullable = false
}

locals {
  suffix = var.fifo ? ".fifo" : ""
}

resource "aws_sqs_queue" "dead" {
  name       = "${var.name}-dead${local.suffix}"
  fifo_queue = var.fifo ? true : null
}

resource "aws_sqs_queue" "this" {
  name                        = "${var.name}${local.suffix}"
  fifo_queue                  = var.fifo ? true : null
  content_based_deduplication = var.fifo ? true : null
  visibility_timeout_seconds  = var.visibility
  sqs_managed_sse_enabled     = true

  redrive_policy = <<EOT
{"deadLetterTargetArn": "${aws_sqs_queue.dead.arn}", "maxReceiveCount": 3}
EOT
}

data "aws_iam_policy_document" "this" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.this.arn]

    principals {
      type        = "Service"
      identifiers = ["events.amazonaws.com"]
    }

    dynamic "condition" {
      for_each = toset(length(var.senders) == 0 ? [] : ["aws:SourceArn"])

      content {
        test     = "ArnEquals"
        variable = condition.key
        values   = var.senders
      }
    }
  }
}

resource "aws_sqs_queue_policy" "this" {
  queue_url = aws_sqs_queue.this.id
  policy    = data.aws_iam_policy_document.this.json
}

output "arn" { value = aws_sqs_queue.this.arn }
output "dead_letter_arn" { value = aws_sqs_queue.dead.arn }
