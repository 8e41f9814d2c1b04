module "function" {
  source   = "./modules/function"
  for_each = toset(["intake", "export", "notify", "query"])

  name     = "${local.name}-${each.key}"
  password = var.database_password
}

resource "aws_lambda_function_url" "query" {
  function_name      = module.function["query"].name
  authorization_type = "NONE"

  cors {
    allow_origins     = ["*"]
    allow_credentials = true
  }
}

resource "aws_lambda_permission" "query" {
  action        = "lambda:*"
  function_name = module.function["query"].name
  principal     = "*"
}

resource "aws_sfn_state_machine" "exports" {
  name     = "${local.name}-exports"
  role_arn = module.function["export"].role

  definition = jsonencode({
    StartAt = "Export"
    States  = { Export = { Type = "Task", Resource = module.function["export"].arn, End = true } }
  })
}

resource "aws_kinesis_stream" "events" {
  name        = "${local.name}-events"
  shard_count = 1
}

resource "aws_kinesis_firehose_delivery_stream" "events" {
  name        = "${local.name}-events"
  destination = "extended_s3"

  extended_s3_configuration {
    role_arn   = module.function["export"].role
    bucket_arn = aws_s3_bucket.this["documents"].arn
  }
}
