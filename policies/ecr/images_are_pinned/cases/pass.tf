resource "aws_ecr_repository" "web" {
  name = "web"
}

resource "aws_ecs_task_definition" "tag" {
  family                = "tag"
  container_definitions = jsonencode([{ name = "web", image = "${aws_ecr_repository.web.repository_url}:1.4.2" }, { name = "log", image = "fluent/fluent-bit@sha256:0123456789abcdef" }])
}

resource "aws_lambda_function" "zip" {
  function_name = "zip"
  role          = "arn:aws:iam::123456789012:role/f"
  runtime       = "python3.13"
  handler       = "main.handler"
}
