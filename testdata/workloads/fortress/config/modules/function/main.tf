resource "aws_cloudwatch_log_group" "this" {
  name              = "/aws/lambda/${var.name}"
  retention_in_days = 365
  kms_key_id        = var.log_key_arn
}

data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "function" {
  statement {
    sid       = "Logs"
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.this.arn}:*"]
  }

  statement {
    sid       = "Tracing"
    actions   = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"]
    resources = ["*"]
  }

  statement {
    sid       = "Keys"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
    resources = var.key_arns
  }

  dynamic "statement" {
    for_each = var.statements

    content {
      actions   = statement.value.actions
      resources = statement.value.resources
    }
  }
}

resource "aws_iam_role" "this" {
  name               = var.name
  assume_role_policy = data.aws_iam_policy_document.assume.json
}

resource "aws_iam_role_policy" "this" {
  name   = "function"
  role   = aws_iam_role.this.name
  policy = data.aws_iam_policy_document.function.json
}

resource "aws_iam_role_policy_attachment" "network" {
  role       = aws_iam_role.this.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}

resource "aws_lambda_function" "this" {
  function_name                  = var.name
  role                           = aws_iam_role.this.arn
  runtime                        = "python3.13"
  architectures                  = ["arm64"]
  handler                        = "${var.handler}.handle"
  timeout                        = var.timeout
  memory_size                    = var.memory
  reserved_concurrent_executions = var.concurrency
  s3_bucket                      = var.package.bucket
  s3_key                         = var.package.key
  kms_key_arn                    = var.key_arns[0]
  code_signing_config_arn        = var.signing

  environment {
    variables = merge({ POWERTOOLS_SERVICE_NAME = var.name }, var.environment)
  }

  tracing_config {
    mode = "Active"
  }

  dead_letter_config {
    target_arn = var.dead_letters
  }

  vpc_config {
    subnet_ids         = var.subnets
    security_group_ids = [var.security_group]
  }

  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.this.name
  }
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = {
    Errors    = { threshold = 0, statistic = "Sum" }
    Throttles = { threshold = 0, statistic = "Sum" }
    Duration  = { threshold = var.timeout * 1000 * 0.8, statistic = "Maximum" }
  }

  alarm_name          = "${var.name}-${lower(each.key)}"
  alarm_description   = "Runbook: https://runbooks.example.com/records/functions#${lower(each.key)}"
  namespace           = "AWS/Lambda"
  metric_name         = each.key
  statistic           = each.value.statistic
  period              = 60
  evaluation_periods  = 3
  threshold           = each.value.threshold
  comparison_operator = "GreaterThanThreshold"
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.topic]
  dimensions          = { FunctionName = aws_lambda_function.this.function_name }
}
