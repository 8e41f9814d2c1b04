variable "mode" {
  type = string
}

resource "aws_lambda_function" "f" { # want unknown
  function_name = "f"
  role          = "arn:aws:iam::111122223333:role/f"

  tracing_config {
    mode = var.mode
  }
}
