resource "aws_ecs_task_definition" "two" {
  family                = "two"
  container_definitions = "[]"
  execution_role_arn    = "arn:aws:iam::123456789012:role/start"
  task_role_arn         = "arn:aws:iam::123456789012:role/web"
}

resource "aws_ecs_task_definition" "none" {
  family                = "none"
  container_definitions = "[]"
  execution_role_arn    = "arn:aws:iam::123456789012:role/start"
}
