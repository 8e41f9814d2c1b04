resource "aws_efs_access_point" "bare" { # want "choose their user" "whole file system"
  file_system_id = "fs-12345678"
}

resource "aws_efs_access_point" "root" {
  file_system_id = "fs-12345678"

  posix_user {
    uid = 0 # want "all clients are root"
    gid = 0
  }

  root_directory {
    path = "/" # want "whole file system"
  }
}
