variable "role" {
  type = string
}

resource "aws_lambda_function" "f" { # want unknown
  function_name = "f"
  runtime       = "python3.13"
  handler       = "main.handler"
  role          = var.role
}
