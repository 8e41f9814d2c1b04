resource "aws_ecs_task_definition" "t" {
  family                = "t"
  container_definitions = jsonencode([{ name = "web", image = "a:1", readonlyRootFilesystem = true }])
}

resource "aws_batch_job_definition" "j" {
  name                 = "j"
  type                 = "container"
  container_properties = jsonencode({ image = "a:1", readonlyRootFilesystem = true })
}

resource "aws_ecs_task_definition" "w" {
  family = "w"

  runtime_platform {
    operating_system_family = "WINDOWS_SERVER_2022_CORE"
  }

  container_definitions = jsonencode([{ name = "web", image = "a:1" }])
}

resource "aws_batch_job_definition" "e" {
  name = "e"
  type = "container"

  eks_properties {
    pod_properties {
      containers {
        image = "a:1"

        security_context {
          read_only_root_file_system = true
        }
      }
    }
  }
}
