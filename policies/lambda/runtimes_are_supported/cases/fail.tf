resource "aws_lambda_function" "old" {
  function_name = "old"
  role          = "arn:aws:iam::123456789012:role/old"
  handler       = "index.handler"
  runtime       = "nodejs14.x" # want "nodejs14.x is deprecated since 2023-12-04"
}

resource "aws_lambda_function" "py" {
  function_name = "py"
  role          = "arn:aws:iam::123456789012:role/py"
  handler       = "index.handler"
  runtime       = "python3.8" # want "python3.8 is deprecated"
}
