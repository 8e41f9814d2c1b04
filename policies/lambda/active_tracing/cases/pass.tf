resource "aws_lambda_function" "active" {
  function_name = "active"
  role          = "arn:aws:iam::111122223333:role/f"

  tracing_config {
    mode = "Active"
  }
}

resource "aws_lambda_function" "layer" {
  function_name = "layer"
  role          = "arn:aws:iam::111122223333:role/f"
  layers        = ["arn:aws:lambda:eu-west-1:901920570463:layer:aws-otel-python-amd64-ver-1-25-0:1"]
}
