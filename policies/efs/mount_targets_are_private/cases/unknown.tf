resource "aws_efs_mount_target" "m" { # want unknown
  file_system_id  = "fs-12345678"
  subnet_id       = "subnet-0123456789abcdef0"
  security_groups = ["sg-0123456789abcdef0"]
}
