resource "aws_ecs_cluster" "c" {
  name = "c"

  configuration {
    execute_command_configuration {
      logging = "NONE"
    }
  }
}

resource "aws_ecs_service" "s" {
  name                   = "s"
  cluster                = aws_ecs_cluster.c.id
  task_definition        = "web:1"
  enable_execute_command = false
}
