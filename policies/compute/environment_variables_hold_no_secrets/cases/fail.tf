resource "aws_lambda_function" "f" {
  function_name = "f"
  role          = "arn:aws:iam::123456789012:role/f"

  environment {
    variables = { # want "variable DB_PASSWORD is a secret"
      DB_PASSWORD = "hunter2hunter2"
      TABLE       = "orders"
    }
  }
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
      value = "abcdefabcdef" # want "variable NPM_TOKEN is a secret"
    }
  }

  source {
    type = "CODEPIPELINE"
  }
}

resource "aws_ecs_task_definition" "t" {
  family = "t"
  container_definitions = jsonencode([{ # want "variable API_KEY is a secret" "holds a private key"
    name  = "web"
    image = "nginx"
    environment = [
      { name = "API_KEY", value = "0123456789abcdef0123" },
      { name = "CERT", value = "-----BEGIN PRIVATE KEY-----" },
    ]
  }])
}

resource "aws_amplify_app" "a" {
  name = "a"

  environment_variables = { # want "variable CLIENT_SECRET is a secret"
    CLIENT_SECRET = "s3cr3ts3cr3t"
  }
}

resource "aws_glue_job" "j" {
  name     = "j"
  role_arn = "arn:aws:iam::123456789012:role/j"

  command {
    script_location = "s3://b/s.py"
  }

  default_arguments = { # want "variable --db-password is a secret"
    "--db-password" = "hunter2hunter2"
  }
}

resource "aws_elastic_beanstalk_environment" "e" {
  name        = "e"
  application = "e"

  setting {
    namespace = "aws:elasticbeanstalk:application:environment"
    name      = "DB_PASSWORD"
    value     = "hunter2hunter2" # want "variable DB_PASSWORD is a secret"
  }
}
