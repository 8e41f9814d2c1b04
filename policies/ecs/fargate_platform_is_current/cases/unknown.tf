variable "platform" {
  type = string
}

resource "aws_ecs_service" "s" { # want unknown
  name             = "s"
  launch_type      = "FARGATE"
  platform_version = var.platform
}
