resource "aws_ecs_task_definition" "absent" {
  family                = "absent"
  container_definitions = jsonencode([{ name = "web", image = "a:1" }]) # want `the output of container "web" is not collected`
}

resource "aws_ecs_task_definition" "one" {
  family                = "one"
  container_definitions = jsonencode([{ name = "web", image = "a:1", logConfiguration = { logDriver = "awsfirelens" } }, { name = "side", image = "b:1" }, { name = "router", image = "c:1", firelensConfiguration = { type = "fluentbit" } }]) # want `container "side"`
}

resource "aws_batch_job_definition" "j" {
  name                 = "j"
  type                 = "container"
  container_properties = jsonencode({ image = "a:1", logConfiguration = { logDriver = "none" } }) # want "the output of the container is not collected"
}
