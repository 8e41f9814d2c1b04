resource "aws_lambda_function_url" "one" {
  function_name      = "one"
  authorization_type = "AWS_IAM"

  cors {
    allow_origins = ["https://app.example.com"]
  }
}

resource "aws_lambda_function_url" "none" {
  function_name      = "none"
  authorization_type = "AWS_IAM"
}
