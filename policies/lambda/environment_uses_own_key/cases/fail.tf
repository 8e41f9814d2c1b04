resource "aws_lambda_function" "f" { # want "under a key of AWS"
  function_name = "f"
  role          = "arn:aws:iam::123456789012:role/f"
  runtime       = "python3.13"
  handler       = "main.handler"

  environment {
    variables = {
      TABLE = "orders"
    }
  }
}
