# The ledger records every payment. Nothing here may be lost, public or unencrypted.

locals {
  name = "ledger"

  tags = {
    application    = "ledger"
    owner          = "payments"
    cost-center    = "4711"
    classification = "confidential"
  }

  functions = {
    record = {
      handler     = "record.handler"
      timeout     = 10
      memory      = 512
      concurrency = 50
      route       = "POST /entries"
    }
    read = {
      handler     = "read.handler"
      timeout     = 5
      memory      = 256
      concurrency = 100
      route       = "GET /entries/{id}"
    }
    settle = {
      handler     = "settle.handler"
      timeout     = 120
      memory      = 1024
      concurrency = 5
      route       = null
    }
  }
}

data "aws_partition" "current" {}
data "aws_region" "current" {}

module "key" {
  source = "./modules/key"

  name        = local.name
  description = "Encrypts the ledger's data at rest"
  services    = ["dynamodb", "sqs", "sns", "logs.${data.aws_region.current.name}"]
  account     = var.account
}

module "function" {
  source   = "./modules/function"
  for_each = local.functions

  name        = "${local.name}-${each.key}"
  handler     = each.value.handler
  timeout     = each.value.timeout
  memory      = each.value.memory
  concurrency = each.value.concurrency
  package     = { bucket = var.artifacts, key = "ledger/${var.release}/${each.key}.zip" }
  key_arn     = module.key.arn
  alarm_topic = aws_sns_topic.alarms.arn

  environment = {
    TABLE = aws_dynamodb_table.entries.name
    QUEUE = aws_sqs_queue.settlements.url
  }

  statements = {
    record = [
      { actions = ["dynamodb:PutItem", "dynamodb:UpdateItem"], resources = [aws_dynamodb_table.entries.arn] },
      { actions = ["sqs:SendMessage"], resources = [aws_sqs_queue.settlements.arn] },
    ]
    read = [
      { actions = ["dynamodb:GetItem", "dynamodb:Query"], resources = [aws_dynamodb_table.entries.arn, "${aws_dynamodb_table.entries.arn}/index/*"] },
    ]
    settle = [
      { actions = ["dynamodb:UpdateItem"], resources = [aws_dynamodb_table.entries.arn] },
      { actions = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], resources = [aws_sqs_queue.settlements.arn] },
    ]
  }[each.key]
}

resource "aws_dynamodb_table" "entries" {
  name                        = "${local.name}-entries"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "account"
  range_key                   = "entry"
  deletion_protection_enabled = true

  dynamic "attribute" {
    for_each = { account = "S", entry = "S", settled = "N" }

    content {
      name = attribute.key
      type = attribute.value
    }
  }

  global_secondary_index {
    name            = "by-settlement"
    hash_key        = "account"
    range_key       = "settled"
    projection_type = "KEYS_ONLY"
  }

  point_in_time_recovery {
    enabled = true
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = module.key.arn
  }

  tags = { backup = "daily" }

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_sqs_queue" "settlements" {
  name                       = "${local.name}-settlements"
  kms_master_key_id          = module.key.id
  visibility_timeout_seconds = local.functions.settle.timeout * 6
  message_retention_seconds  = 4 * 24 * 60 * 60

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead.arn
    maxReceiveCount     = 5
  })
}

resource "aws_sqs_queue" "dead" {
  name                      = "${local.name}-settlements-dead"
  kms_master_key_id         = module.key.id
  message_retention_seconds = 14 * 24 * 60 * 60
}

resource "aws_sqs_queue_redrive_allow_policy" "dead" {
  queue_url = aws_sqs_queue.dead.url

  redrive_allow_policy = jsonencode({
    redrivePermission = "byQueue"
    sourceQueueArns   = [aws_sqs_queue.settlements.arn]
  })
}

data "aws_iam_policy_document" "tls" {
  for_each = { settlements = aws_sqs_queue.settlements.arn, dead = aws_sqs_queue.dead.arn }

  statement {
    sid       = "TLSOnly"
    effect    = "Deny"
    actions   = ["sqs:*"]
    resources = [each.value]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_sqs_queue_policy" "tls" {
  for_each = { settlements = aws_sqs_queue.settlements.url, dead = aws_sqs_queue.dead.url }

  queue_url = each.value
  policy    = data.aws_iam_policy_document.tls[each.key].json
}

resource "aws_lambda_event_source_mapping" "settle" {
  event_source_arn        = aws_sqs_queue.settlements.arn
  function_name           = module.function["settle"].arn
  batch_size              = 10
  function_response_types = ["ReportBatchItemFailures"]

  scaling_config {
    maximum_concurrency = 5
  }
}

resource "aws_sns_topic" "alarms" {
  name              = "${local.name}-alarms"
  kms_master_key_id = module.key.id
}

resource "aws_cloudwatch_metric_alarm" "dead" {
  alarm_name          = "${local.name}-dead-letters"
  alarm_description   = "A settlement failed five times. Runbook: https://runbooks.example.com/ledger/dead-letters"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 1
  threshold           = 0
  comparison_operator = "GreaterThanThreshold"
  alarm_actions       = [aws_sns_topic.alarms.arn]
  dimensions          = { QueueName = aws_sqs_queue.dead.name }
}
