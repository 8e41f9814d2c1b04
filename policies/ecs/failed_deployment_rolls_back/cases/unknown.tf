variable "back" {
  type = bool
}

resource "aws_ecs_service" "s" { # want unknown
  name = "s"

  deployment_circuit_breaker {
    enable   = true
    rollback = var.back
  }
}
