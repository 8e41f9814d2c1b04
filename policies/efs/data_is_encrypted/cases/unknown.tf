variable "encrypted" {
  type = bool
}

resource "aws_efs_file_system" "f" { # want unknown
  encrypted = var.encrypted
}
