# complete
resource "aws_efs_file_system" "used" {
  encrypted = true
}

resource "aws_efs_mount_target" "used" {
  for_each       = toset(["subnet-1", "subnet-2"])
  file_system_id = aws_efs_file_system.used.id
  subnet_id      = each.key
}

resource "aws_efs_file_system" "replica" {
  encrypted = true

  protection {
    replication_overwrite = "DISABLED"
  }
}
