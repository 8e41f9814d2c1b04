resource "aws_efs_file_system" "absent" { # want "stay in the dearest class"
  creation_token = "absent"
}

resource "aws_efs_file_system" "back_only" {
  creation_token = "back-only"

  lifecycle_policy { # want "stay in the dearest class"
    transition_to_primary_storage_class = "AFTER_1_ACCESS"
  }
}
