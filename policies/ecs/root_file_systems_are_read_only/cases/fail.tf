resource "aws_ecs_task_definition" "absent" {
  family                = "absent"
  container_definitions = jsonencode([{ name = "web", image = "a:1" }]) # want `container "web" can write`
}

resource "aws_ecs_task_definition" "off" {
  family                = "off"
  container_definitions = jsonencode([{ name = "web", image = "a:1", readonlyRootFilesystem = true }, { name = "log", image = "b:1", readonlyRootFilesystem = false }]) # want `container "log" can write`
}

resource "aws_batch_job_definition" "j" {
  name                 = "j"
  type                 = "container"
  container_properties = jsonencode({ image = "a:1" }) # want "the container can write"
}

resource "aws_batch_job_definition" "e" {
  name = "e"
  type = "container"

  eks_properties {
    pod_properties {
      containers { # want "container 1 can write"
        image = "a:1"
      }
    }
  }
}
