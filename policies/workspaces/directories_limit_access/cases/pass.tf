resource "aws_workspaces_ip_group" "office" {
  name = "office"

  rules {
    source = "192.0.2.0/24"
  }
}

resource "aws_workspaces_directory" "office" {
  directory_id = "d-1"
  ip_group_ids = [aws_workspaces_ip_group.office.id]

  workspace_creation_properties {
    user_enabled_as_local_administrator = false
  }
}
