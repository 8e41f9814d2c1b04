variable "key" {
  type = string
}

resource "aws_lambda_function" "f" { # want unknown
  function_name = "f"
  role          = "arn:aws:iam::123456789012:role/f"
  runtime       = "python3.13"
  handler       = "main.handler"
  kms_key_arn   = var.key

  environment {
    variables = {
      TABLE = "orders"
    }
  }
}
