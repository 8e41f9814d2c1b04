# complete
resource "aws_efs_file_system" "left" { # want "no machine can reach the file system"
  encrypted = true
}

resource "aws_efs_file_system" "used" {
  encrypted = true

  protection {
    replication_overwrite = "ENABLED"
  }
}

resource "aws_efs_mount_target" "used" {
  file_system_id = aws_efs_file_system.used.id
  subnet_id      = "subnet-1"
}
