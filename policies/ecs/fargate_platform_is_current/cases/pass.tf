resource "aws_ecs_service" "absent" {
  name        = "absent"
  launch_type = "FARGATE"
}

resource "aws_ecs_service" "latest" {
  name             = "latest"
  launch_type      = "FARGATE"
  platform_version = "LATEST"
}

resource "aws_ecs_service" "newest" {
  name             = "newest"
  launch_type      = "FARGATE"
  platform_version = "1.4.0"
}
