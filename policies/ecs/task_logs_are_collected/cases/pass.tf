resource "aws_ecs_task_definition" "t" {
  family                = "t"
  container_definitions = jsonencode([{ name = "web", image = "a:1", logConfiguration = { logDriver = "awslogs", options = { awslogs-group = "web" } } }])
}

resource "aws_batch_job_definition" "j" {
  name                 = "j"
  type                 = "container"
  container_properties = jsonencode({ image = "a:1" })
}
