variable "groups" {
  type = list(string)
}

resource "aws_workspaces_directory" "d" { # want unknown
  directory_id = "d-1"
  ip_group_ids = var.groups

  workspace_creation_properties {
    user_enabled_as_local_administrator = false
  }
}

resource "aws_workspaces_directory" "administrators" { # want unknown
  directory_id = "d-2"
  ip_group_ids = ["wsipg-1"]
}
