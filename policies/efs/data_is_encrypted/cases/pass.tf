resource "aws_efs_file_system" "on" {
  encrypted = true
}
