resource "aws_iam_role" "shared" {
  name               = "shared"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }] })
}

resource "aws_lambda_function" "a" {
  function_name = "a"
  runtime       = "python3.13"
  handler       = "main.handler"
  role          = aws_iam_role.shared.arn # want "2 functions share the role"
}

resource "aws_lambda_function" "b" {
  function_name = "b"
  runtime       = "python3.13"
  handler       = "main.handler"
  role          = aws_iam_role.shared.arn # want "2 functions share the role"
}
