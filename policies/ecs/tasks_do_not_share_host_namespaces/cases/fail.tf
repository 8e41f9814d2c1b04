resource "aws_ecs_task_definition" "t" {
  family                = "t"
  container_definitions = "[]"
  pid_mode              = "host" # want "process namespace"
  ipc_mode              = "host" # want "IPC namespace"
  network_mode          = "host" # want "network of its host"
}

resource "aws_batch_job_definition" "e" {
  name = "e"
  type = "container"

  eks_properties {
    pod_properties { # want "the pod uses the network"
      containers {
        image = "a:1"
      }
    }
  }
}
