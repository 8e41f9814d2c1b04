resource "aws_ecs_task_definition" "t" {
  family                = "t"
  container_definitions = "[]"

  volume {
    name = "scratch"
  }

  volume {
    name = "on"

    efs_volume_configuration {
      file_system_id     = "fs-0123456789abcdef0"
      transit_encryption = "ENABLED"
    }
  }
}

resource "aws_batch_job_definition" "j" {
  name                 = "j"
  type                 = "container"
  container_properties = jsonencode({ image = "a:1", volumes = [{ name = "d", efsVolumeConfiguration = { fileSystemId = "fs-0123456789abcdef0", transitEncryption = "ENABLED" } }] })
}
