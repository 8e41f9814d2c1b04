resource "aws_lambda_function_url" "any" {
  function_name      = "any"
  authorization_type = "AWS_IAM"

  cors {
    allow_origins = ["*"] # want "pages from everywhere"
  }
}
