resource "aws_secretsmanager_secret" "db" {
  name = "orders-db"
}

resource "aws_lambda_function" "f" {
  function_name = "f"
  role          = "arn:aws:iam::123456789012:role/f"

  environment {
    variables = {
      DB_PASSWORD = aws_secretsmanager_secret.db.arn
      DB_SECRET   = aws_secretsmanager_secret.db.name
      SECRET_ARN  = "anything"
      API_TOKEN   = "changeme"
    }
  }
}

resource "aws_lambda_function" "none" {
  function_name = "none"
  role          = "arn:aws:iam::123456789012:role/f"
}

resource "aws_codebuild_project" "p" {
  name         = "p"
  service_role = "arn:aws:iam::123456789012:role/p"

  artifacts {
    type = "NO_ARTIFACTS"
  }

  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"

    environment_variable {
      name  = "NPM_TOKEN"
      type  = "SECRETS_MANAGER"
      value = "npm"
    }
  }

  source {
    type = "CODEPIPELINE"
  }
}

resource "aws_ecs_task_definition" "t" {
  family = "t"
  container_definitions = jsonencode([{
    name        = "web"
    image       = "nginx"
    environment = [{ name = "TABLE", value = "orders" }]
    secrets     = [{ name = "API_KEY", valueFrom = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:k" }]
  }])
}
