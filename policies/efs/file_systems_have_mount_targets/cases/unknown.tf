resource "aws_efs_file_system" "elsewhere" { # want unknown
  encrypted = true
}
