resource "aws_ecs_service" "s" {
  name        = "s"
  launch_type = "FARGATE"
}

resource "aws_ecs_service" "p" {
  name = "p"

  capacity_provider_strategy {
    capacity_provider = "FARGATE_SPOT"
    weight            = 1
  }
}
