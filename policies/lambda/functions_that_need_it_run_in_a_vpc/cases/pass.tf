resource "aws_db_instance" "db" {
  engine         = "postgres"
  instance_class = "db.m7g.large"
}

resource "aws_lambda_function" "inside" {
  function_name = "inside"
  role          = "arn:aws:iam::123456789012:role/inside"
  runtime       = "python3.13"
  handler       = "main.handler"

  environment {
    variables = {
      DATABASE = aws_db_instance.db.address
    }
  }

  vpc_config {
    subnet_ids         = ["subnet-0123456789abcdef0"]
    security_group_ids = ["sg-0123456789abcdef0"]
  }
}

resource "aws_lambda_function" "elsewhere" {
  function_name = "elsewhere"
  role          = "arn:aws:iam::123456789012:role/elsewhere"
  runtime       = "python3.13"
  handler       = "main.handler"

  environment {
    variables = {
      TABLE = aws_dynamodb_table.t.name
    }
  }
}

resource "aws_lambda_function" "none" {
  function_name = "none"
  role          = "arn:aws:iam::123456789012:role/none"
  runtime       = "python3.13"
  handler       = "main.handler"
}

resource "aws_dynamodb_table" "t" {
  name         = "t"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}
