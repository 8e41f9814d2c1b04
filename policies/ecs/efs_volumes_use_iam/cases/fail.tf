resource "aws_ecs_task_definition" "t" {
  family                = "t"
  container_definitions = "[]"

  volume {
    name = "data"

    efs_volume_configuration { # want `volume "data" is mounted without IAM`
      file_system_id     = "fs-0123456789abcdef0"
      transit_encryption = "ENABLED"
    }
  }
}
