variable "encrypted" {
  type = bool
}

resource "aws_workspaces_workspace" "w" { # want unknown
  directory_id                   = "d-1"
  bundle_id                      = "wsb-1"
  user_name                      = "jane"
  root_volume_encryption_enabled = var.encrypted
  user_volume_encryption_enabled = true
}
