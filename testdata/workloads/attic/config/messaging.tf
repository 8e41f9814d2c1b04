resource "aws_sns_topic" "orders" {
  name = "oldshop-orders"

  policy = <<EOF
{
  "Version": "2008-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": {"AWS": "*"},
      "Action": "SNS:*",
      "Resource": "*"
    }
  ]
}
EOF
}

resource "aws_sqs_queue" "orders" {
  name = "oldshop-orders"
}

resource "aws_lambda_function" "resize" {
  function_name = "oldshop-resize"
  role          = aws_iam_role.web.arn
  runtime       = "nodejs16.x"
  handler       = "index.handler"
  s3_bucket     = aws_s3_bucket.backups.id
  s3_key        = "lambda/resize.zip"

  environment {
    variables = {
      API_TOKEN = "not-a-real-token"
    }
  }
}

resource "aws_cloudwatch_log_group" "resize" {
  name = "/aws/lambda/oldshop-resize"
}
