resource "aws_ecs_task_definition" "own" {
  family                = "own"
  container_definitions = "[]"
  pid_mode              = "task"
  ipc_mode              = "none"
  network_mode          = "awsvpc"
}

resource "aws_ecs_task_definition" "default" {
  family                = "default"
  container_definitions = "[]"
}

resource "aws_batch_job_definition" "e" {
  name = "e"
  type = "container"

  eks_properties {
    pod_properties {
      host_network = false

      containers {
        image = "a:1"
      }
    }
  }
}
