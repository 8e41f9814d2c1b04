locals {
  functions = {
    intake = { timeout = 30, memory = 512, concurrency = 50, queue = "intake" }
    export = { timeout = 300, memory = 2048, concurrency = 5, queue = "export" }
    notify = { timeout = 10, memory = 256, concurrency = 20, queue = "notify" }
    query  = { timeout = 10, memory = 512, concurrency = 100, queue = null }
    rotate = { timeout = 60, memory = 256, concurrency = 1, queue = null }
  }

  function_statements = {
    intake = [{ actions = ["s3:PutObject"], resources = ["${module.bucket["documents"].arn}/intake/*"] }]
    export = [{ actions = ["s3:GetObject"], resources = ["${module.bucket["documents"].arn}/*"] }]
    notify = [{ actions = ["sns:Publish"], resources = [aws_sns_topic.patients.arn] }]
    query  = [{ actions = ["dynamodb:GetItem", "dynamodb:Query"], resources = [aws_dynamodb_table.this["consents"].arn] }]
    rotate = [{
      actions   = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue", "secretsmanager:UpdateSecretVersionStage"]
      resources = [for s in aws_secretsmanager_secret.partner : s.arn]
    }]
  }
}

resource "aws_signer_signing_profile" "functions" {
  name_prefix = "records_functions_"
  platform_id = "AWSLambda-SHA384-ECDSA"

  signature_validity_period {
    value = 12
    type  = "MONTHS"
  }
}

resource "aws_lambda_code_signing_config" "functions" {
  description = "Code that our pipeline signed"

  allowed_publishers {
    signing_profile_version_arns = [aws_signer_signing_profile.functions.version_arn]
  }

  policies {
    untrusted_artifact_on_deployment = "Enforce"
  }
}

resource "aws_security_group" "functions" {
  name        = "${local.name}-functions"
  description = "Functions, which nothing reaches by network"
  vpc_id      = module.network.vpc_id
}

resource "aws_vpc_security_group_egress_rule" "functions" {
  security_group_id            = aws_security_group.functions.id
  referenced_security_group_id = module.network.endpoints_group
  description                  = "To AWS's services"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
}

resource "aws_sqs_queue" "failures" {
  name                      = "${local.name}-failures"
  kms_master_key_id         = module.key["messages"].arn
  message_retention_seconds = 14 * 24 * 60 * 60
}

module "function" {
  source   = "./modules/function"
  for_each = local.functions

  name           = "${local.name}-${each.key}"
  handler        = each.key
  timeout        = each.value.timeout
  memory         = each.value.memory
  concurrency    = each.value.concurrency
  package        = { bucket = "patient-platform-artifacts-${var.account}", key = "records/${var.release}/${each.key}.zip" }
  key_arns       = [module.key["data"].arn, module.key["messages"].arn]
  log_key_arn    = module.key["logs"].arn
  topic          = aws_sns_topic.alarms.arn
  dead_letters   = aws_sqs_queue.failures.arn
  signing        = aws_lambda_code_signing_config.functions.arn
  subnets        = module.network.subnets["private"]
  security_group = aws_security_group.functions.id

  environment = { CONSENTS = aws_dynamodb_table.this["consents"].name }

  statements = concat(
    [{ actions = ["sqs:SendMessage"], resources = [aws_sqs_queue.failures.arn] }],
    each.value.queue == null ? [] : [{ actions = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], resources = [module.queue[each.value.queue].arn] }],
    local.function_statements[each.key],
  )
}

resource "aws_lambda_event_source_mapping" "queue" {
  for_each = { for name, f in local.functions : name => f.queue if f.queue != null }

  event_source_arn        = module.queue[each.value].arn
  function_name           = module.function[each.key].arn
  batch_size              = 10
  function_response_types = ["ReportBatchItemFailures"]

  scaling_config {
    maximum_concurrency = 5
  }
}

resource "aws_lambda_permission" "rotation" {
  for_each = aws_secretsmanager_secret.partner

  statement_id   = "Rotate-${each.key}"
  action         = "lambda:InvokeFunction"
  function_name  = module.function["rotate"].name
  principal      = "secretsmanager.amazonaws.com"
  source_account = var.account
  source_arn     = each.value.arn
}
