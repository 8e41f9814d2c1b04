variable "tls" {
  type = string
}

resource "aws_ecs_task_definition" "t" { # want unknown
  family                = "t"
  container_definitions = "[]"

  volume {
    name = "v"

    efs_volume_configuration {
      file_system_id     = "fs-0123456789abcdef0"
      transit_encryption = var.tls
    }
  }
}
