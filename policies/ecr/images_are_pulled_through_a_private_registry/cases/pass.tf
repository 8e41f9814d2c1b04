resource "aws_ecr_repository" "web" {
  name = "web"
}

data "aws_caller_identity" "current" {}

resource "aws_ecs_task_definition" "own" {
  family                = "own"
  container_definitions = jsonencode([{ name = "web", image = "${aws_ecr_repository.web.repository_url}:1" }, { name = "otel", image = "public.ecr.aws/aws-observability/aws-otel-collector:v0.43.0" }])
}

resource "aws_ecs_task_definition" "account" {
  family                = "account"
  container_definitions = jsonencode([{ name = "web", image = "${data.aws_caller_identity.current.account_id}.dkr.ecr.eu-west-1.amazonaws.com/docker-hub/library/nginx:1.29" }])
}

resource "aws_batch_job_definition" "j" {
  name                 = "j"
  type                 = "container"
  container_properties = jsonencode({ image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/job:1" })
}
