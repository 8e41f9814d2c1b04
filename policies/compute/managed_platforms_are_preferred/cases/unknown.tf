variable "type" {
  type = string
}

resource "aws_ecs_service" "v" { # want unknown
  name        = "v"
  launch_type = var.type
}
