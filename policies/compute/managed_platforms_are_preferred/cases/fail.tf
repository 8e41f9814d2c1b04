# Nothing is said: a pass would be evidence, a fail is none.
resource "aws_ecs_service" "s" {
  name        = "s"
  launch_type = "EC2"
}
