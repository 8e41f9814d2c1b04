# Orders travel as events: a bus, queues behind it, workers behind the queues and
# a state machine that settles what they have done.

locals {
  events = yamldecode(file("${path.module}/events.yaml")).events

  consumers = merge([
    for event, e in local.events : {
      for consumer in e.consumers : "${event}-${consumer}" => {
        event    = event
        consumer = consumer
        pattern  = { source = [e.source], "detail-type" = [event] }
        fifo     = try(e.fifo, false)
        timeout  = lookup(e, "timeout", 30)
      }
    }
  ]...)
}

resource "aws_cloudwatch_event_bus" "orders" {
  name = "orders"
}

resource "aws_cloudwatch_event_archive" "orders" {
  name             = "orders"
  event_source_arn = aws_cloudwatch_event_bus.orders.arn
  retention_days   = 90
  event_pattern    = jsonencode({ source = distinct([for e in local.events : e.source]) })
}

resource "aws_cloudwatch_event_rule" "consumer" {
  for_each = local.consumers

  name           = each.key
  event_bus_name = aws_cloudwatch_event_bus.orders.name
  event_pattern  = jsonencode(each.value.pattern)
}

module "queue" {
  source   = "./modules/queue"
  for_each = local.consumers

  name       = each.key
  fifo       = each.value.fifo
  visibility = each.value.timeout * 6
  senders    = [aws_cloudwatch_event_rule.consumer[each.key].arn]
}

resource "aws_cloudwatch_event_target" "queue" {
  for_each = local.consumers

  rule           = aws_cloudwatch_event_rule.consumer[each.key].name
  event_bus_name = aws_cloudwatch_event_bus.orders.name
  target_id      = "queue"
  arn            = module.queue[each.key].arn

  dynamic "sqs_target" {
    for_each = each.value.fifo ? [each.key] : []

    content {
      message_group_id = sqs_target.value
    }
  }

  input_transformer {
    input_paths = {
      id     = "$.id"
      detail = "$.detail"
    }
    input_template = <<-JSON
      {
        "event": "${each.value.event}",
        "id": <id>,
        "detail": <detail>
      }
    JSON
  }

  retry_policy {
    maximum_event_age_in_seconds = 3600
    maximum_retry_attempts       = 10
  }

  dead_letter_config {
    arn = module.queue[each.key].dead_letter_arn
  }
}

module "worker" {
  source   = "./modules/worker"
  for_each = { for key, c in local.consumers : c.consumer => key... }

  name       = each.key
  queues     = { for key in each.value : key => module.queue[key].arn }
  timeout    = max([for key in each.value : local.consumers[key].timeout]...)
  events_api = aws_cloudwatch_event_bus.orders.arn
}

resource "aws_sfn_state_machine" "settle" {
  name     = "settle-order"
  role_arn = aws_iam_role.settle.arn
  type     = "STANDARD"

  definition = templatefile("${path.module}/templates/settle.asl.json.tftpl", {
    workers = { for name, w in module.worker : name => w.arn }
    retries = 3
    topic   = aws_sns_topic.settled.arn
  })
}

resource "aws_iam_role" "settle" {
  name               = "settle-order"
  assume_role_policy = templatefile("${path.module}/templates/assume.json.tftpl", { service = "states.amazonaws.com" })

  inline_policy {
    name = "invoke"
    policy = jsonencode({
      Version = "2012-10-17"
      Statement = [
        {
          Effect   = "Allow"
          Action   = "lambda:InvokeFunction"
          Resource = [for w in module.worker : w.arn]
        },
        {
          Effect   = "Allow"
          Action   = "sns:Publish"
          Resource = aws_sns_topic.settled.arn
        },
      ]
    })
  }
}

resource "aws_sns_topic" "settled" {
  name              = "order-settled"
  kms_master_key_id = "alias/aws/sns"

  delivery_policy = jsonencode({
    http = {
      defaultHealthyRetryPolicy = {
        numRetries         = 10
        minDelayTarget     = 1
        maxDelayTarget     = 60
        backoffFunction    = "exponential"
        numNoDelayRetries  = 0
        numMinDelayRetries = 0
        numMaxDelayRetries = 0
      }
    }
  })
}

data "aws_iam_policy_document" "settled" {
  statement {
    sid       = "Partners"
    actions   = ["sns:Subscribe"]
    resources = [aws_sns_topic.settled.arn]

    principals {
      type        = "AWS"
      identifiers = formatlist("arn:aws:iam::%s:root", var.partners)
    }

    condition {
      test     = "StringEquals"
      variable = "sns:Protocol"
      values   = ["https", "sqs"]
    }
  }
}

resource "aws_sns_topic_policy" "settled" {
  count = length(var.partners) > 0 ? 1 : 0

  arn    = aws_sns_topic.settled.arn
  policy = data.aws_iam_policy_document.settled.json
}

variable "partners" {
  type    = list(string)
  default = ["444455556666", "777788889999"]
}

resource "aws_scheduler_schedule" "reconcile" {
  name                = "reconcile"
  schedule_expression = "rate(1 hours)"

  flexible_time_window {
    mode                      = "FLEXIBLE"
    maximum_window_in_minutes = 15
  }

  target {
    arn      = aws_sfn_state_machine.settle.arn
    role_arn = aws_iam_role.settle.arn
    input    = jsonencode({ mode = "reconcile" })
  }
}
