resource "aws_sns_topic" "alarms" {
  name              = "${local.name}-alarms"
  kms_master_key_id = module.key["messages"].arn
}

resource "aws_sns_topic" "security" {
  name              = "${local.name}-security"
  kms_master_key_id = module.key["messages"].arn
}

resource "aws_sns_topic" "trail" {
  name              = "${local.name}-trail"
  kms_master_key_id = module.key["messages"].arn
}

resource "aws_sns_topic" "patients" {
  name              = "${local.name}-patients"
  kms_master_key_id = module.key["messages"].arn
}

locals {
  publishers = {
    alarms   = { arn = aws_sns_topic.alarms.arn, services = ["cloudwatch.amazonaws.com", "events.rds.amazonaws.com", "backup.amazonaws.com"] }
    security = { arn = aws_sns_topic.security.arn, services = ["cloudwatch.amazonaws.com", "events.amazonaws.com"] }
    trail    = { arn = aws_sns_topic.trail.arn, services = ["cloudtrail.amazonaws.com"] }
  }
}

resource "aws_sns_topic_policy" "this" {
  for_each = local.publishers

  arn = each.value.arn

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Services"
        Effect    = "Allow"
        Principal = { Service = each.value.services }
        Action    = "sns:Publish"
        Resource  = each.value.arn
        Condition = { StringEquals = { "aws:SourceAccount" = var.account } }
      },
      {
        Sid       = "TLSOnly"
        Effect    = "Deny"
        Principal = "*"
        Action    = "sns:Publish"
        Resource  = each.value.arn
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

resource "aws_sns_topic_subscription" "mail" {
  for_each = {
    alarms   = { topic = aws_sns_topic.alarms.arn, mailbox = var.mailbox }
    security = { topic = aws_sns_topic.security.arn, mailbox = var.security_mailbox }
  }

  topic_arn = each.value.topic
  protocol  = "email"
  endpoint  = each.value.mailbox
}

resource "aws_cloudwatch_metric_alarm" "balancer" {
  for_each = {
    HTTPCode_ELB_5XX_Count  = { statistic = "Sum", threshold = 10 }
    RejectedConnectionCount = { statistic = "Sum", threshold = 0 }
  }

  alarm_name          = "${local.name}-balancer-${lower(replace(each.key, "_", "-"))}"
  alarm_description   = "Runbook: https://runbooks.example.com/records/balancer"
  namespace           = "AWS/ApplicationELB"
  metric_name         = each.key
  statistic           = each.value.statistic
  period              = 60
  evaluation_periods  = 5
  threshold           = each.value.threshold
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  dimensions          = { LoadBalancer = aws_lb.main.arn_suffix }
}

resource "aws_cloudwatch_metric_alarm" "tables" {
  for_each = aws_dynamodb_table.this

  alarm_name          = "${each.value.name}-throttled"
  alarm_description   = "Runbook: https://runbooks.example.com/records/tables"
  namespace           = "AWS/DynamoDB"
  metric_name         = "ThrottledRequests"
  statistic           = "Sum"
  period              = 60
  evaluation_periods  = 5
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  dimensions          = { TableName = each.value.name }
}

resource "aws_cloudwatch_metric_alarm" "failures" {
  alarm_name          = "${local.name}-failures"
  alarm_description   = "Runbook: https://runbooks.example.com/records/functions#failures"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  dimensions          = { QueueName = aws_sqs_queue.failures.name }
}
