resource "aws_ecs_task_definition" "t" {
  family                = "t"
  container_definitions = "[]"

  volume {
    name = "absent"

    efs_volume_configuration { # want `volume "absent" is mounted without TLS`
      file_system_id = "fs-0123456789abcdef0"
    }
  }

  volume {
    name = "off"

    efs_volume_configuration {
      file_system_id     = "fs-0123456789abcdef0"
      transit_encryption = "DISABLED" # want `volume "off" is mounted without TLS`
    }
  }
}

resource "aws_batch_job_definition" "j" {
  name                 = "j"
  type                 = "container"
  container_properties = jsonencode({ image = "a:1", volumes = [{ name = "d", efsVolumeConfiguration = { fileSystemId = "fs-0123456789abcdef0" } }] }) # want "a volume of the container"
}
