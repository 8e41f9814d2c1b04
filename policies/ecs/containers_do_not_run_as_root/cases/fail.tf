resource "aws_ecs_task_definition" "root" {
  family                = "root"
  container_definitions = jsonencode([{ name = "web", image = "a:1", user = "root" }]) # want `container "web" runs as root`
}

resource "aws_ecs_task_definition" "zero" {
  family                = "zero"
  container_definitions = jsonencode([{ name = "web", image = "a:1", user = "0:1000" }]) # want `container "web" runs as root`
}

resource "aws_batch_job_definition" "j" {
  name                 = "j"
  type                 = "container"
  container_properties = jsonencode({ image = "a:1", user = "root" }) # want "the container runs as root"
}

resource "aws_batch_job_definition" "e" {
  name = "e"
  type = "container"

  eks_properties {
    pod_properties {
      containers {
        image = "a:1"

        security_context {
          run_as_user = 0 # want "container 1 runs as root"
        }
      }
    }
  }
}
