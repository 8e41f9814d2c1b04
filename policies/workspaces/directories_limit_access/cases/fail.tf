resource "aws_workspaces_directory" "absent" { # want "desktops are reached from any address"
  directory_id = "d-1"

  workspace_creation_properties {
    user_enabled_as_local_administrator = true # want "users are local administrators"
  }
}

resource "aws_workspaces_ip_group" "world" {
  name = "world"

  rules { # want "the rules let every address in"
    source = "0.0.0.0/0"
  }
}
