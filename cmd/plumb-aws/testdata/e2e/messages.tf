resource "aws_sqs_queue" "kept" {
  name              = "kept"
  kms_master_key_id = aws_kms_key.kept.arn
  redrive_policy    = jsonencode({ deadLetterTargetArn = aws_sqs_queue.dead.arn, maxReceiveCount = 4 })
}

resource "aws_sqs_queue" "dead" {
  name                      = "dead"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
}

resource "aws_sqs_queue" "lost" {
  name                    = "lost"
  sqs_managed_sse_enabled = false
}

resource "aws_sqs_queue_policy" "lost" {
  queue_url = aws_sqs_queue.lost.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "Open", Effect = "Allow", Principal = "*", Action = "sqs:*", Resource = aws_sqs_queue.lost.arn }]
  })
}

resource "aws_sns_topic" "kept" {
  name              = "kept"
  kms_master_key_id = aws_kms_key.kept.arn
}

resource "aws_sns_topic" "lost" {
  name = "lost"
}

resource "aws_sns_topic_policy" "lost" {
  arn = aws_sns_topic.lost.arn
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "sns:Publish", Resource = aws_sns_topic.lost.arn }]
  })
}

resource "aws_sns_topic_subscription" "kept" {
  topic_arn = aws_sns_topic.kept.arn
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.kept.arn
}

resource "aws_sns_topic_subscription" "lost" {
  topic_arn              = aws_sns_topic.lost.arn
  protocol               = "http"
  endpoint               = "http://example.com/notify"
  endpoint_auto_confirms = true
}

resource "aws_kinesis_stream" "kept" {
  name             = "kept"
  retention_period = 72
  encryption_type  = "KMS"
  kms_key_id       = aws_kms_key.kept.arn
  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }
}

resource "aws_kinesis_stream" "lost" {
  name        = "lost"
  shard_count = 1
}

resource "aws_kinesis_firehose_delivery_stream" "kept" {
  name        = "kept"
  destination = "extended_s3"
  server_side_encryption {
    enabled = true
  }
  extended_s3_configuration {
    role_arn   = aws_iam_role.kept.arn
    bucket_arn = aws_s3_bucket.kept.arn
  }
}

resource "aws_kinesis_firehose_delivery_stream" "lost" {
  name        = "lost"
  destination = "extended_s3"
  extended_s3_configuration {
    role_arn   = aws_iam_role.kept.arn
    bucket_arn = aws_s3_bucket.lost.arn
  }
}

resource "aws_cloudwatch_event_rule" "kept" {
  name          = "kept"
  description   = "Root signs in"
  event_pattern = jsonencode({ "detail-type" = ["AWS Console Sign In via CloudTrail"] })
}

resource "aws_cloudwatch_event_target" "kept" {
  rule = aws_cloudwatch_event_rule.kept.name
  arn  = aws_sqs_queue.kept.arn
  dead_letter_config {
    arn = aws_sqs_queue.dead.arn
  }
}

resource "aws_cloudwatch_event_target" "lost" {
  rule = aws_cloudwatch_event_rule.kept.name
  arn  = aws_sns_topic.lost.arn
}

resource "aws_cloudwatch_event_bus" "kept" {
  name = "kept"
}

resource "aws_scheduler_schedule" "kept" {
  name                = "kept"
  schedule_expression = "rate(1 hour)"
  flexible_time_window {
    mode = "OFF"
  }
  target {
    arn      = aws_sqs_queue.kept.arn
    role_arn = aws_iam_role.kept.arn
  }
}

resource "aws_mq_broker" "kept" {
  broker_name                = "kept"
  engine_type                = "ActiveMQ"
  engine_version             = "5.18"
  host_instance_type         = "mq.m5.large"
  deployment_mode            = "SINGLE_INSTANCE"
  auto_minor_version_upgrade = true
  publicly_accessible        = false
  security_groups            = [aws_security_group.closed.id]
  subnet_ids                 = [aws_subnet.a.id]
  logs {
    audit   = true
    general = true
  }
  user {
    username = "admin"
    password = "not-a-secret-12"
  }
}

resource "aws_mq_broker" "lost" {
  broker_name         = "lost"
  engine_type         = "RabbitMQ"
  engine_version      = "3.13"
  host_instance_type  = "mq.m5.large"
  publicly_accessible = true
  user {
    username = "admin"
    password = "not-a-secret-12"
  }
}

resource "aws_pipes_pipe" "kept" {
  name     = "kept"
  role_arn = aws_iam_role.kept.arn
  source   = aws_sqs_queue.kept.arn
  target   = aws_sqs_queue.dead.arn
}
