resource "aws_lambda_function" "absent" { # want "not traced"
  function_name = "absent"
  role          = "arn:aws:iam::111122223333:role/f"
}

resource "aws_lambda_function" "passed" {
  function_name = "passed"
  role          = "arn:aws:iam::111122223333:role/f"

  tracing_config {
    mode = "PassThrough" # want "not traced"
  }
}
