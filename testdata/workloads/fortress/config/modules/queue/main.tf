variable "name" { type = string }
variable "key_arn" { type = string }
variable "visibility" { type = number }
variable "topic" { type = string }

resource "aws_sqs_queue" "this" {
  name                       = var.name
  kms_master_key_id          = var.key_arn
  visibility_timeout_seconds = var.visibility
  message_retention_seconds  = 4 * 24 * 60 * 60

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead.arn
    maxReceiveCount     = 5
  })
}

resource "aws_sqs_queue" "dead" {
  name                      = "${var.name}-dead"
  kms_master_key_id         = var.key_arn
  message_retention_seconds = 14 * 24 * 60 * 60
}

resource "aws_sqs_queue_redrive_allow_policy" "dead" {
  queue_url = aws_sqs_queue.dead.url

  redrive_allow_policy = jsonencode({
    redrivePermission = "byQueue"
    sourceQueueArns   = [aws_sqs_queue.this.arn]
  })
}

resource "aws_sqs_queue_policy" "tls" {
  for_each = { live = aws_sqs_queue.this, dead = aws_sqs_queue.dead }

  queue_url = each.value.url

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "TLSOnly"
      Effect    = "Deny"
      Principal = "*"
      Action    = "sqs:*"
      Resource  = each.value.arn
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = {
    dead = { queue = aws_sqs_queue.dead.name, metric = "ApproximateNumberOfMessagesVisible", threshold = 0 }
    late = { queue = aws_sqs_queue.this.name, metric = "ApproximateAgeOfOldestMessage", threshold = 3600 }
  }

  alarm_name          = "${var.name}-${each.key}"
  alarm_description   = "Runbook: https://runbooks.example.com/records/queues#${each.key}"
  namespace           = "AWS/SQS"
  metric_name         = each.value.metric
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 1
  threshold           = each.value.threshold
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.topic]
  ok_actions          = [var.topic]
  dimensions          = { QueueName = each.value.queue }
}

output "arn" {
  value = aws_sqs_queue.this.arn
}

output "url" {
  value = aws_sqs_queue.this.url
}
