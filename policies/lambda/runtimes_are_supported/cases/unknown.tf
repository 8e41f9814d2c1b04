variable "runtime" {
  type = string
}

resource "aws_lambda_function" "f" { # want unknown
  function_name = "f"
  role          = "arn:aws:iam::123456789012:role/f"
  handler       = "index.handler"
  runtime       = var.runtime
}
