resource "aws_ecs_task_definition" "absent" { # want "share the network"
  family                = "absent"
  container_definitions = "[]"
}

resource "aws_ecs_task_definition" "bridge" {
  family                = "bridge"
  container_definitions = "[]"
  network_mode          = "bridge" # want "share the network"
}
