resource "aws_lambda_function" "keyed" {
  function_name = "keyed"
  role          = "arn:aws:iam::123456789012:role/keyed"
  runtime       = "python3.13"
  handler       = "main.handler"
  kms_key_arn   = "arn:aws:kms:eu-west-1:123456789012:key/0123"

  environment {
    variables = {
      TABLE = "orders"
    }
  }
}

resource "aws_lambda_function" "none" {
  function_name = "none"
  role          = "arn:aws:iam::123456789012:role/none"
  runtime       = "python3.13"
  handler       = "main.handler"
}
