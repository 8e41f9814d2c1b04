variable "after" {
  type = string
}

resource "aws_efs_file_system" "f" { # want unknown
  creation_token = "f"

  lifecycle_policy {
    transition_to_ia = var.after
  }
}
