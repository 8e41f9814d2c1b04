variable "password" {
  type = string
}

resource "aws_lambda_function" "f" { # want unknown
  function_name = "f"
  role          = "arn:aws:iam::123456789012:role/f"

  environment {
    variables = {
      DB_PASSWORD = var.password
    }
  }
}

resource "aws_lb" "lb" {
  subnets = ["subnet-1", "subnet-2"]
}

resource "aws_ecs_task_definition" "made" { # want unknown
  family = "made"
  container_definitions = jsonencode([{
    name        = "web"
    image       = "nginx"
    environment = [{ name = "DB_PASSWORD", value = aws_lb.lb.id }]
  }])
}

resource "aws_ecs_task_definition" "t" { # want unknown
  family                = "t"
  container_definitions = var.password
}
