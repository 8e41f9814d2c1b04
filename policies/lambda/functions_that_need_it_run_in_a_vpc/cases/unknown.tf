variable "subnets" {
  type = list(string)
}

resource "aws_db_instance" "db" {
  engine         = "postgres"
  instance_class = "db.m7g.large"
}

resource "aws_lambda_function" "f" { # want unknown
  function_name = "f"
  role          = "arn:aws:iam::123456789012:role/f"
  runtime       = "python3.13"
  handler       = "main.handler"

  environment {
    variables = {
      DATABASE = aws_db_instance.db.address
    }
  }

  vpc_config {
    subnet_ids         = var.subnets
    security_group_ids = ["sg-0123456789abcdef0"]
  }
}
