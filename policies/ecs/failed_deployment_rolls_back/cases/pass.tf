resource "aws_ecs_service" "back" {
  name = "back"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
}

resource "aws_ecs_service" "codedeploy" {
  name = "codedeploy"

  deployment_controller {
    type = "CODE_DEPLOY"
  }
}
