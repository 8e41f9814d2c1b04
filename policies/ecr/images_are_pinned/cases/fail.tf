resource "aws_ecr_repository" "web" {
  name = "web"
}

resource "aws_ecs_task_definition" "latest" {
  family                = "latest"
  container_definitions = jsonencode([{ name = "web", image = "${aws_ecr_repository.web.repository_url}:latest" }]) # want `the image of container "web" has the tag latest`
}

resource "aws_ecs_task_definition" "absent" {
  family                = "absent"
  container_definitions = jsonencode([{ name = "web", image = "nginx" }]) # want "has no tag"
}

resource "aws_ecs_task_definition" "bare" {
  family                = "bare"
  container_definitions = jsonencode([{ name = "web", image = aws_ecr_repository.web.repository_url }]) # want "has no tag"
}

resource "aws_batch_job_definition" "j" {
  name                 = "j"
  type                 = "container"
  container_properties = jsonencode({ image = "public.ecr.aws/amazonlinux/amazonlinux:latest" }) # want "the image of the container has the tag latest"
}

resource "aws_lambda_function" "f" {
  function_name = "f"
  role          = "arn:aws:iam::123456789012:role/f"
  package_type  = "Image"
  image_uri     = "${aws_ecr_repository.web.repository_url}:latest" # want "the image has the tag latest"
}

resource "aws_sagemaker_model" "m" {
  execution_role_arn = "arn:aws:iam::123456789012:role/m"

  primary_container {
    image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/model" # want "the image has no tag"
  }
}

resource "aws_sagemaker_model" "two" {
  execution_role_arn = "arn:aws:iam::123456789012:role/m"

  container {
    image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/first:1"
  }

  container {
    image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/second:latest" # want "the image of container 2 has the tag latest"
  }
}

resource "aws_batch_job_definition" "e" {
  name = "e"
  type = "container"

  eks_properties {
    pod_properties {
      containers {
        image = "nginx" # want "the image of container 1 has no tag"
      }
    }
  }
}

resource "aws_apprunner_service" "s" {
  service_name = "s"

  source_configuration {
    image_repository {
      image_identifier      = "public.ecr.aws/aws-containers/hello-app-runner:latest" # want "the image has the tag latest"
      image_repository_type = "ECR_PUBLIC"
    }
  }
}
