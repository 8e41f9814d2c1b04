variable "public" {
  type = bool
}

resource "aws_ecs_service" "s" { # want unknown
  name = "s"

  network_configuration {
    subnets          = ["subnet-0123456789abcdef0"]
    assign_public_ip = var.public
  }
}
