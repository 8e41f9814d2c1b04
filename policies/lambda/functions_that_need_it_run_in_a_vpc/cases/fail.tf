resource "aws_db_instance" "db" {
  engine         = "postgres"
  instance_class = "db.m7g.large"
}

resource "aws_lambda_function" "f" { # want "uses a database in a VPC"
  function_name = "f"
  role          = "arn:aws:iam::123456789012:role/f"
  runtime       = "python3.13"
  handler       = "main.handler"

  environment {
    variables = {
      DATABASE = aws_db_instance.db.address
    }
  }
}
