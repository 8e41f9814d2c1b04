resource "aws_ecs_service" "absent" { # want "not rolled back"
  name = "absent"
}

resource "aws_ecs_service" "stays" {
  name = "stays"

  deployment_circuit_breaker { # want "not rolled back"
    enable   = true
    rollback = false
  }
}
