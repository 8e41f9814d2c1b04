resource "aws_ecs_task_definition" "hub" {
  family                = "hub"
  container_definitions = jsonencode([{ name = "web", image = "nginx:1.29" }]) # want `the image of container "web" comes from docker.io`
}

resource "aws_ecs_task_definition" "quay" {
  family                = "quay"
  container_definitions = jsonencode([{ name = "web", image = "quay.io/example/web:1" }]) # want "comes from quay.io"
}

resource "aws_batch_job_definition" "j" {
  name                 = "j"
  type                 = "container"
  container_properties = jsonencode({ image = "ghcr.io/example/job:1" }) # want "comes from ghcr.io"
}

resource "aws_apprunner_service" "s" {
  service_name = "s"

  source_configuration {
    image_repository {
      image_identifier      = "public.ecr.aws/docker/library/nginx:1.29"
      image_repository_type = "ECR_PUBLIC" # want "comes from public.ecr.aws"
    }
  }
}
