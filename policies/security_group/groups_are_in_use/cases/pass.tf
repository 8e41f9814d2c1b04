# complete
resource "aws_security_group" "used" {
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.0.0.0/16"]
  }
}

resource "aws_lb" "lb" {
  subnets         = ["subnet-1", "subnet-2"]
  security_groups = [aws_security_group.used.id]
}

resource "aws_security_group" "function" {
  egress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.0.0.0/16"]
  }
}

resource "aws_lambda_function" "f" {
  function_name = "f"
  role          = "arn:aws:iam::123456789012:role/f"

  vpc_config {
    subnet_ids         = ["subnet-1"]
    security_group_ids = [aws_security_group.function.id]
  }
}

resource "aws_security_group" "quarantine" {}
