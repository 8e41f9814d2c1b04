resource "aws_workspaces_workspace" "absent" { # want "the root volume is not encrypted" "the user volume is not encrypted"
  directory_id = "d-1"
  bundle_id    = "wsb-1"
  user_name    = "jane"
}

resource "aws_workspaces_workspace" "half" {
  directory_id                   = "d-1"
  bundle_id                      = "wsb-1"
  user_name                      = "joe"
  root_volume_encryption_enabled = false # want "the root volume is not encrypted"
  user_volume_encryption_enabled = true
}
