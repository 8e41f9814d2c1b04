variable "containers" {
  type = string
}

resource "aws_ecs_task_definition" "t" { # want unknown
  family                = "t"
  container_definitions = var.containers
}
