variable "policy" {
  type = string
}

resource "aws_efs_file_system" "f" { # want unknown
  encrypted = true
}

resource "aws_efs_file_system_policy" "f" {
  file_system_id = aws_efs_file_system.f.id
  policy         = var.policy
}
