# Exports run as a state machine; events go to the analysts' bucket through a stream.

resource "aws_cloudwatch_log_group" "exports" {
  for_each = toset(["states", "firehose"])

  name              = "/aws/vendedlogs/${local.name}/${each.key}"
  retention_in_days = 365
  kms_key_id        = module.key["logs"].arn
}

resource "aws_iam_role" "exports" {
  name = "${local.name}-exports"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "states.amazonaws.com" }
      Condition = { StringEquals = { "aws:SourceAccount" = var.account } }
    }]
  })
}

resource "aws_iam_role_policy" "exports" {
  name = "run"
  role = aws_iam_role.exports.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "lambda:InvokeFunction"
      Resource = module.function["export"].arn
    }]
  })
}

resource "aws_sfn_state_machine" "exports" {
  name     = "${local.name}-exports"
  role_arn = aws_iam_role.exports.arn

  definition = jsonencode({
    StartAt = "Export"
    States = {
      Export = {
        Type       = "Task"
        Resource   = "arn:aws:states:::lambda:invoke"
        Parameters = { FunctionName = module.function["export"].arn, "Payload.$" = "$" }
        Retry      = [{ ErrorEquals = ["States.TaskFailed"], IntervalSeconds = 5, MaxAttempts = 3, BackoffRate = 2 }]
        End        = true
      }
    }
  })

  logging_configuration {
    level                  = "ALL"
    include_execution_data = false
    log_destination        = "${aws_cloudwatch_log_group.exports["states"].arn}:*"
  }

  tracing_configuration {
    enabled = true
  }

  encryption_configuration {
    type                              = "CUSTOMER_MANAGED_KMS_KEY"
    kms_key_id                        = module.key["data"].arn
    kms_data_key_reuse_period_seconds = 300
  }
}

resource "aws_kinesis_stream" "events" {
  name             = "${local.name}-events"
  encryption_type  = "KMS"
  kms_key_id       = module.key["data"].arn
  retention_period = 72

  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }
}

resource "aws_iam_role" "firehose" {
  name = "${local.name}-firehose"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "firehose.amazonaws.com" }
      Condition = { StringEquals = { "sts:ExternalId" = var.account, "aws:SourceAccount" = var.account } }
    }]
  })
}

resource "aws_iam_role_policy" "firehose" {
  name = "deliver"
  role = aws_iam_role.firehose.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["kinesis:DescribeStream", "kinesis:GetShardIterator", "kinesis:GetRecords", "kinesis:ListShards"]
        Resource = aws_kinesis_stream.events.arn
      },
      {
        Effect   = "Allow"
        Action   = ["s3:AbortMultipartUpload", "s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads", "s3:PutObject"]
        Resource = [module.bucket["documents"].arn, "${module.bucket["documents"].arn}/events/*"]
      },
      {
        Effect   = "Allow"
        Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = module.key["data"].arn
      },
      {
        Effect   = "Allow"
        Action   = "logs:PutLogEvents"
        Resource = "${aws_cloudwatch_log_group.exports["firehose"].arn}:*"
      },
    ]
  })
}

resource "aws_kinesis_firehose_delivery_stream" "events" {
  name        = "${local.name}-events"
  destination = "extended_s3"

  kinesis_source_configuration {
    kinesis_stream_arn = aws_kinesis_stream.events.arn
    role_arn           = aws_iam_role.firehose.arn
  }

  extended_s3_configuration {
    role_arn           = aws_iam_role.firehose.arn
    bucket_arn         = module.bucket["documents"].arn
    prefix             = "events/"
    compression_format = "GZIP"
    kms_key_arn        = module.key["data"].arn
    buffering_size     = 64
    buffering_interval = 300

    cloudwatch_logging_options {
      enabled         = true
      log_group_name  = aws_cloudwatch_log_group.exports["firehose"].name
      log_stream_name = "delivery"
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "exports" {
  for_each = toset(["ExecutionsFailed", "ExecutionsTimedOut"])

  alarm_name          = "${local.name}-exports-${lower(each.key)}"
  alarm_description   = "Runbook: https://runbooks.example.com/records/exports"
  namespace           = "AWS/States"
  metric_name         = each.key
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  dimensions          = { StateMachineArn = aws_sfn_state_machine.exports.arn }
}
