resource "aws_ecs_task_definition" "own" {
  family                = "own"
  container_definitions = "[]"
  network_mode          = "awsvpc"
}

resource "aws_ecs_task_definition" "host" {
  family                = "host"
  container_definitions = "[]"
  network_mode          = "host"
}
