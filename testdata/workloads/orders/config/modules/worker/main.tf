variable "name" { type = string }
variable "timeout" { type = number }
variable "events_api" { type = string }
variable "queues" { type = map(string) }

resource "aws_iam_role" "this" {
  name                = "worker-${var.name}"
  managed_policy_arns = ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]

  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = ["lambda.amazonaws.com"] } }]
  })
}

resource "aws_iam_policy" "this" {
  name_prefix = "worker-${var.name}-"
  path        = "/workers/"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [for queue in values(var.queues) : {
        Effect   = "Allow"
        Action   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        Resource = queue
      }],
      [{ Effect = "Allow", Action = ["events:PutEvents"], Resource = [var.events_api] }],
    )
  })
}

resource "aws_iam_role_policy_attachment" "this" {
  role       = aws_iam_role.this.name
  policy_arn = aws_iam_policy.this.arn
}

resource "aws_lambda_function" "this" {
  function_name = "worker-${var.name}"
  role          = aws_iam_role.this.arn
  package_type  = "Image"
  image_uri     = "111122223333.dkr.ecr.ap-southeast-2.amazonaws.com/workers:${var.name}"
  timeout       = var.timeout

  environment {
    variables = {
      QUEUES = join(",", keys(var.queues))
      BUS    = element(split("/", "orders/default"), 0)
    }
  }
}

resource "aws_lambda_event_source_mapping" "this" {
  for_each = var.queues

  event_source_arn = each.value
  function_name    = aws_lambda_function.this.function_name
  batch_size       = 10

  filter_criteria {
    filter {
      pattern = jsonencode({ body = { event = [split("-", each.key)[0]] } })
    }
  }
}

output "arn" {
  value = aws_lambda_function.this.arn
}
