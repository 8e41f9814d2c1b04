resource "aws_ecs_task_definition" "t" {
  family                = "t"
  container_definitions = jsonencode([{ name = "web", image = "a:1", privileged = false, linuxParameters = { capabilities = { drop = ["ALL"], add = ["NET_BIND_SERVICE"] } } }])
}

resource "aws_batch_job_definition" "j" {
  name                 = "j"
  type                 = "container"
  container_properties = jsonencode({ image = "a:1" })
}

resource "aws_batch_job_definition" "e" {
  name = "e"
  type = "container"

  eks_properties {
    pod_properties {
      containers {
        image = "a:1"

        security_context {
          privileged = false
        }
      }
    }
  }
}
