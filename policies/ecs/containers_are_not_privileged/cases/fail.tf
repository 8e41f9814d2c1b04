resource "aws_ecs_task_definition" "p" {
  family                = "p"
  container_definitions = jsonencode([{ name = "web", image = "a:1" }, { name = "agent", image = "b:1", privileged = true }]) # want `container "agent" is privileged`
}

resource "aws_ecs_task_definition" "c" {
  family                = "c"
  container_definitions = jsonencode([{ name = "web", image = "a:1", linuxParameters = { capabilities = { add = ["SYS_ADMIN", "CHOWN"] } } }]) # want "has the capability SYS_ADMIN"
}

resource "aws_batch_job_definition" "j" {
  name                 = "j"
  type                 = "container"
  container_properties = jsonencode({ image = "a:1", privileged = true }) # want "the container is privileged"
}

resource "aws_batch_job_definition" "e" {
  name = "e"
  type = "container"

  eks_properties {
    pod_properties {
      containers {
        image = "a:1"

        security_context {
          privileged = true # want "container 1 is privileged"
        }
      }
    }
  }
}
