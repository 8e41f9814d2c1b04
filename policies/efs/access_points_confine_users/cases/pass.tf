resource "aws_efs_access_point" "app" {
  file_system_id = "fs-12345678"

  posix_user {
    uid = 1000
    gid = 1000
  }

  root_directory {
    path = "/app"
  }
}
